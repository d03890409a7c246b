package gate

import (
	"crypto/subtle"
	"net/http"
)

func Routes(token string, passes *Passes) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /gates/{gate}/open", func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Gate-Token")), []byte(token)) != 1 {
			http.Error(w, "unknown gate", http.StatusUnauthorized)
			return
		}
		if err := passes.Open(r.Context(), r.PathValue("gate")); err != nil {
			http.Error(w, "not opened", http.StatusBadGateway)
		}
	})
	return mux
}
