package main

import (
	"net/http"

	"example.com/service/quotes"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

func main() {
	client := quotes.NewClient()
	http.Handle("/metrics", promhttp.Handler())
	http.HandleFunc("/quote", func(w http.ResponseWriter, r *http.Request) { quotes.Show(client, w, r) })
	_ = http.ListenAndServe(":8080", nil)
}
