import type { Examples } from '#model/rule'

const start = `package auth

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

`

export const jwtDecodedNotVerifiedGo: Examples = {
  bad: [
    `${start}func Me(w http.ResponseWriter, r *http.Request) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(raw, claims); err != nil { // <- finding
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	load(w, claims["sub"])
}`,
    `${start}func Admin(w http.ResponseWriter, r *http.Request) {
	parser := jwt.NewParser()
	claims := jwt.MapClaims{}
	parser.ParseUnverified(r.Header.Get("Authorization"), claims) // <- finding
	if claims["role"] == "admin" {
		drop(w)
	}
}`,
    `${start}func Me(w http.ResponseWriter, r *http.Request) {
	jwt.Parse(r.Header.Get("Authorization"), func(token *jwt.Token) (any, error) { // <- finding
		return jwt.UnsafeAllowNoneSignatureType, nil
	})
}`,
  ],
  good: [
    `${start}func Me(w http.ResponseWriter, r *http.Request) {
	claims := jwt.MapClaims{}
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), claims, keys); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	load(w, claims["sub"])
}`,
    `${start}func Me(w http.ResponseWriter, r *http.Request) {
	raw := r.Header.Get("Authorization")
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	key := keyOf(claims["iss"])
	if _, err := jwt.Parse(raw, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
	}
}`,
    `${start}func expiry(raw string) any {
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	return claims["exp"]
}`,
  ],
}
