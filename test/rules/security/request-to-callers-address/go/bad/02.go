package api

import (
	"encoding/json"
	"net/http"
)

type importRequest struct {
	Feed string
}

func importFeed(w http.ResponseWriter, r *http.Request) {
	var body importRequest
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, body.Feed, nil) // <- finding
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	run(w, req)
}