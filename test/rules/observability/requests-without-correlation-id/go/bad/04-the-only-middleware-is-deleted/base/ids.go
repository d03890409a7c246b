package main

import (
	"net/http"

	"github.com/google/uuid"
)

func withID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("X-Request-Id", uuid.NewString()) // <- finding
		next.ServeHTTP(w, r)
	})
}
