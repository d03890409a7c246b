package intake

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"

	"example.com/tides/internal/reply"
)

type Intake struct {
	Key   []byte
	Store func(raw []byte) error
}

func (in *Intake) Gauge(w http.ResponseWriter, r *http.Request) {
	signature := r.Header.Get("X-Gauge-Signature")
	if signature == "" {
		slog.Debug("no signature")
		reply.Bad(w, r)
		return
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
	if err != nil {
		reply.Bad(w, r)
		return
	}
	level := r.Header.Get("X-Level")
	if level == "" {
		reply.Empty(w)
		return
	}
	mac := hmac.New(sha256.New, in.Key)
	mac.Write(raw)
	mac.Write([]byte(level))
	if !hmac.Equal([]byte(signature), []byte(hex.EncodeToString(mac.Sum(nil)))) {
		http.Error(w, "forged", http.StatusUnauthorized)
		return
	}
	if err := in.Store(raw); err != nil {
		http.Error(w, "not stored", http.StatusInternalServerError)
	}
}
