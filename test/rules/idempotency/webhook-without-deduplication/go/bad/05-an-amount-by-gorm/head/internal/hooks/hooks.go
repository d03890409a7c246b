package hooks

import (
	"net/http"

	"gorm.io/gorm"
)

type Handler struct{ db *gorm.DB }

func (h *Handler) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/billing", h.billing)
}

func (h *Handler) billing(w http.ResponseWriter, r *http.Request) {
	event, err := verify(r)
	if err != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if err := h.db.Model(&Account{}).Where("id = ?", event.AccountID).Update("credits", gorm.Expr("credits + ?", event.Credits)).Error; err != nil { // <- finding
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
