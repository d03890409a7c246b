package main

import (
	"net/http"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"

	"example.com/sales/receipts"
)

func main() {
	http.ListenAndServe(":8080", otelhttp.NewHandler(http.HandlerFunc(receipts.Handle), "sales"))
}
