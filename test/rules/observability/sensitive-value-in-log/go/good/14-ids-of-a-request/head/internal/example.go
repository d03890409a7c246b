package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type Order struct {
	ID    string
	Items []string
}

func place(w http.ResponseWriter, r *http.Request) {
	var in Order
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		slog.WarnContext(r.Context(), "order rejected", "error", err)
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	slog.InfoContext(r.Context(), "order placed", "order_id", in.ID, "items", len(in.Items))
	w.WriteHeader(http.StatusCreated)
}
