package main

import (
	"net/http"

	"go.uber.org/zap"
)

func main() {
	log, err := zap.NewProduction() // <- finding
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		log.Info("orders read", zap.String("path", r.URL.Path))
	})
	http.ListenAndServe(":8080", nil)
}
