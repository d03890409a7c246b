package hooks

import (
	"io"
	"net/http"

	"github.com/stripe/stripe-go/v76/webhook"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/stripe", receive)
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), secret)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	markPaid(event)
}