package web

import (
	"database/sql"
	"net/http"
)

type Handlers struct{ db *sql.DB }

func (h *Handlers) Join(w http.ResponseWriter, r *http.Request) {
	_, _ = h.db.ExecContext(r.Context(), "INSERT INTO members (mail) VALUES ($1)", r.FormValue("mail"))
}

func (h *Handlers) Redeem(w http.ResponseWriter, r *http.Request) {
	_, _ = h.db.ExecContext(r.Context(), "UPDATE gifts SET used = true WHERE code = $1", r.FormValue("code"))
}
