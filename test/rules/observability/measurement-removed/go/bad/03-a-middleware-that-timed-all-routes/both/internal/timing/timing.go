package timing

import (
	"net/http"
	"time"

	"example.com/service/internal/meters"
)

func Timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		next.ServeHTTP(w, r)
		meters.SendSeconds.Observe(time.Since(started).Seconds())
	})
}
