package edge

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var took = promauto.NewHistogram(prometheus.HistogramOpts{Name: "edge_request_seconds"})

var refused = promauto.NewCounter(prometheus.CounterOpts{Name: "edge_refused_total"})

type answer struct {
	http.ResponseWriter
	code int
}

func (a *answer) WriteHeader(code int) {
	a.code = code
	a.ResponseWriter.WriteHeader(code)
}

func Timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		since := time.Now()
		given := &answer{ResponseWriter: w, code: http.StatusOK}
		next.ServeHTTP(given, r)
		took.Observe(time.Since(since).Seconds())
		if given.code >= http.StatusInternalServerError {
			refused.Inc()
		}
	})
}
