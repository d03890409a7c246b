package web

import (
	"log/slog"
	"net/http"
)

func subscribe(w http.ResponseWriter, r *http.Request) {
	slog.Info("subscription asked for", "list", r.FormValue("list"), "mail", r.FormValue("email")) // <- finding
	w.WriteHeader(http.StatusAccepted)
}
