package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type Signup struct {
	Email string `json:"email"`
	Phone string `json:"phone"`
}

func signup(w http.ResponseWriter, r *http.Request) {
	var in Signup
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	slog.Info("signup", "request", in) // <- finding
	w.WriteHeader(http.StatusCreated)
}
