package web

import (
	"log/slog"
	"net/http"
)

func subscribe(w http.ResponseWriter, r *http.Request) {
	slog.Info("subscription asked for", "list", r.FormValue("list"), "sent", r.FormValue("email_sent"))
	w.WriteHeader(http.StatusAccepted)
}
