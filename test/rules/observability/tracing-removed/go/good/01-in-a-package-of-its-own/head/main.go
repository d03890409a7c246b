package main

import (
	"net/http"

	"example.com/shop/tracing"
)

func main() {
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) })
	tracing.SetUp()
	http.ListenAndServe(":8080", nil)
}
