package quotes

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

var calls = promauto.NewCounterVec(prometheus.CounterOpts{Name: "insurer_calls_total"}, []string{"code"})

func NewClient() *http.Client {
	return &http.Client{Timeout: 2 * time.Second, Transport: promhttp.InstrumentRoundTripperCounter(calls, http.DefaultTransport)}
}

func Show(client *http.Client, w http.ResponseWriter, r *http.Request) {
	res, err := client.Get("https://insurer.example/quote")
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	w.WriteHeader(res.StatusCode)
}
