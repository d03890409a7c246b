package main

import (
	"net/http"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func caller(r *http.Request) (string, error) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	key := func(*jwt.Token) (any, error) { return []byte(os.Getenv("KEY")), nil }
	token, err := jwt.Parse(raw, key, jwt.WithValidMethods([]string{"HS256"}), jwt.WithoutClaimsValidation()) // <- finding
	if err != nil {
		return "", err
	}
	return token.Claims.GetSubject()
}

func main() {
	http.HandleFunc("/me", func(w http.ResponseWriter, r *http.Request) {
		id, err := caller(r)
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		w.Write([]byte(id))
	})
	http.ListenAndServe(":8080", nil)
}
