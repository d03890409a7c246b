package billing

import (
	"encoding/json"
	"io"
	"net/http"

	"github.com/stripe/stripe-go/v76/webhook"
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
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), s.secret) // <- finding
	if err != nil {
		http.Error(w, "signature", http.StatusBadRequest)
		return
	}
	if event.Type == "invoice.paid" {
		s.settle(r.Context(), event.Data.Raw)
	}
}
