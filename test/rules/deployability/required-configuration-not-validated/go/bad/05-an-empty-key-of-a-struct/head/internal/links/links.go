package links

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

type Handler struct{ Key string }

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m := hmac.New(sha256.New, []byte(h.Key))
	m.Write([]byte(r.URL.Path))
	w.Write([]byte(hex.EncodeToString(m.Sum(nil))))
}
