package billing

import (
	"database/sql"
	"io"
	"log/slog"
	"net/http"

	"github.com/stripe/stripe-go/v82/webhook"
)

type Hooks struct {
	db     *sql.DB
	secret string
}

func (h *Hooks) Receive(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 65536))
	if err != nil {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	event, err := webhook.ConstructEvent(payload, r.Header.Get("Stripe-Signature"), h.secret)
	if err != nil {
		http.Error(w, "not signed", http.StatusBadRequest)
		return
	}
	if err := h.apply(r.Context(), event); err != nil {
		slog.Error("apply event", "error", err)
		http.Error(w, "later", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusOK)
}
