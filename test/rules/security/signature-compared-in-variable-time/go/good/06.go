package auth

import (
	"net/http"

	"example.com/app/internal/tokens"
)

func Introspect(w http.ResponseWriter, r *http.Request) {
	kind := r.FormValue("kind")
	if kind != tokens.AccessToken {
		w.WriteHeader(http.StatusBadRequest)
	}
}
