package api

import (
	"log/slog"
	"net/http"
	"os"
)

var logger = slog.New(slog.NewJSONHandler(os.Stdout, nil))

func place(w http.ResponseWriter, r *http.Request) {
	logger.InfoContext(r.Context(), "order placed", "order_id", r.PathValue("id"))
	w.WriteHeader(http.StatusCreated)
}
