package orders

import (
	"net/http"
	"log/slog"
)

func Create(w http.ResponseWriter, r *http.Request) {
	slog.Info("created", "id", r.FormValue("id"))
	w.WriteHeader(http.StatusCreated)
}
