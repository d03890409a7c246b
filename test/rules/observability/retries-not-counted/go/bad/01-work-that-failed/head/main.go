package main

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var requests = promauto.NewCounter(prometheus.CounterOpts{Name: "http_requests_total", Help: "Requests"})

func main() {
	http.ListenAndServe(":8080", handler())
}

func handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Inc()
		if err := wait(r.Context()); err != nil {
			http.Error(w, "not ready", http.StatusServiceUnavailable)
		}
	})
}

func wait(ctx context.Context) error {
	for { // <- finding
		err := load("rates")
		if err == nil {
			break
		}
		select {
		case <-ctx.Done():
			return errors.New("the table did not come")
		case <-time.After(100 * time.Millisecond):
		}
	}
	return nil
}
