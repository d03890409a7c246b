package mw

import "net/http"

// Observe gives each request its context and logs it.
func Observe(next http.Handler) http.Handler {
	return Correlate(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) }))
}
