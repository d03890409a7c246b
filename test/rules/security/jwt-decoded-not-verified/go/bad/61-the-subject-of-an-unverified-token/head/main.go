package main

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func caller(r *http.Request) (string, error) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
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
