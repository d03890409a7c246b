package billing

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"

	"github.com/stripe/stripe-go/v76/webhook"
)

func (s *Service) Routes(mux *http.ServeMux) {
	mux.Handle("POST /billing/events", s.fromStripe(http.HandlerFunc(s.events)))
}

func (s *Service) fromStripe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if err := webhook.ValidatePayload(body, r.Header.Get("Stripe-Signature"), s.secret); err != nil {
			http.Error(w, "signature", http.StatusBadRequest)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

func (s *Service) events(w http.ResponseWriter, r *http.Request) {
	var event Event
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "event", http.StatusBadRequest)
		return
	}
	s.settle(r.Context(), event)
}
