package api

import (
	"encoding/json"
	"net/http"
)

func account(w http.ResponseWriter, r *http.Request) {
	a, err := store.Account(r.Context(), r.PathValue("id"))
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(a)
}
