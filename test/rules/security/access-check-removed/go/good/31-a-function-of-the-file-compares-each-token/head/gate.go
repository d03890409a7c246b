package gate

import (
	"crypto/subtle"
	"net/http"
)

func Routes(tokens []string, passes *Passes) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /gates/{gate}/open", func(w http.ResponseWriter, r *http.Request) {
		if !oneOf(tokens, r.Header.Get("X-Gate-Token")) {
			http.Error(w, "unknown gate", http.StatusUnauthorized)
			return
		}
		if err := passes.Open(r.Context(), r.PathValue("gate")); err != nil {
			http.Error(w, "not opened", http.StatusBadGateway)
		}
	})
	return mux
}

func oneOf(tokens []string, given string) bool {
	found := 0
	for _, token := range tokens {
		found |= subtle.ConstantTimeCompare([]byte(given), []byte(token))
	}
	return found == 1
}
