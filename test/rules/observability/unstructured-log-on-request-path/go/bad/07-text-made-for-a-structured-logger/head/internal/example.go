package api

import (
	"fmt"
	"log/slog"
	"net/http"
)

func place(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	slog.Info(fmt.Sprintf("order %s placed", id)) // <- finding
	w.WriteHeader(http.StatusCreated)
}
