package web

import (
	"net/http"

	"golang.org/x/time/rate"
)

var bucket = rate.NewLimiter(20, 40)

func fair(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !spend(w) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

func spend(w http.ResponseWriter) bool {
	if bucket.Allow() {
		return true
	}
	http.Error(w, "later", http.StatusTooManyRequests)
	return false
}
