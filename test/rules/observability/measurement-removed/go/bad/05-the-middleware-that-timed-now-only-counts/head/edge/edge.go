package edge

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var refused = promauto.NewCounter(prometheus.CounterOpts{Name: "edge_refused_total"})

type answer struct {
	http.ResponseWriter
	code int
}

func (a *answer) WriteHeader(code int) {
	a.code = code
	a.ResponseWriter.WriteHeader(code)
}

func Counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given := &answer{ResponseWriter: w, code: http.StatusOK}
		next.ServeHTTP(given, r)
		if given.code >= http.StatusInternalServerError {
			refused.Inc()
		}
	})
}
