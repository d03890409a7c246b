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
	body, _ := io.ReadAll(r.Body)
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), s.secret)
	if err != nil {
		http.Error(w, "signature", http.StatusBadRequest)
		return
	}
	s.settle(r.Context(), event)
}
