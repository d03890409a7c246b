package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
)

type Handler struct{ Secret []byte }

func (h *Handler) Receive(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	if !h.valid(raw, r.Header.Get("X-Signature")) {
		slog.Warn("ledger hook with a wrong signature", "remote", r.RemoteAddr)
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	var event struct {
		ID     string `json:"id"`
		Amount int64  `json:"amount"`
	}
	if err := json.Unmarshal(raw, &event); err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	if err := book(r.Context(), event.ID, event.Amount); err != nil {
		http.Error(w, "not booked", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (h *Handler) valid(raw []byte, header string) bool {
	given, err := hex.DecodeString(header)
	if err != nil {
		return false
	}
	mac := hmac.New(sha256.New, h.Secret)
	mac.Write(raw)
	return hmac.Equal(given, mac.Sum(nil))
}
