package auth

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func Me(w http.ResponseWriter, r *http.Request) {
	claims := jwt.MapClaims{}
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), claims, keys); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	load(w, claims["sub"])
}