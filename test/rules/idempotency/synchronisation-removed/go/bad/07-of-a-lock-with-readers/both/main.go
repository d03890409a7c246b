package main

import (
	"net/http"

	"example.com/app/internal/rates"
)

func main() {
	http.Handle("/", rates.Handler())
	http.ListenAndServe(":8080", nil)
}
