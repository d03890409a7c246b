package billing

import (
	"encoding/json"
	"io"
	"net/http"
)

func (s *Service) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /billing/events", s.events)
}

func (s *Service) events(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 65536))
	if err != nil {
		http.Error(w, "body", http.StatusRequestEntityTooLarge)
		return
	}
	var event Event
	if err := json.Unmarshal(body, &event); err != nil {
		http.Error(w, "event", http.StatusBadRequest)
		return
	}
	if event.Type == "invoice.paid" {
		s.settle(r.Context(), event.Data.Raw)
	}
}
