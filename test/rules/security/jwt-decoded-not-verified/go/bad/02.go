package auth

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func Admin(w http.ResponseWriter, r *http.Request) {
	parser := jwt.NewParser()
	claims := jwt.MapClaims{}
	parser.ParseUnverified(r.Header.Get("Authorization"), claims) // <- finding
	if claims["role"] == "admin" {
		drop(w)
	}
}