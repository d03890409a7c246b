package api

import (
	"database/sql"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type API struct{ db *sql.DB }

func (a *API) health(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusOK) }

func (a *API) deleteTeam(w http.ResponseWriter, r *http.Request) {
	if _, err := a.db.ExecContext(r.Context(), `DELETE FROM teams WHERE id = $1`, chi.URLParam(r, "id")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (a *API) setPlan(w http.ResponseWriter, r *http.Request) {
	if _, err := a.db.ExecContext(r.Context(), `UPDATE teams SET plan = $2 WHERE id = $1`, chi.URLParam(r, "id"), r.FormValue("plan")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (a *API) addMember(w http.ResponseWriter, r *http.Request) {
	if _, err := a.db.ExecContext(r.Context(), `INSERT INTO members (team_id, user_id, role) VALUES ($1, $2, $3)`, chi.URLParam(r, "id"), r.FormValue("user"), r.FormValue("role")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}
