package main

import (
	"net/http"

	"example.com/app/internal/pool"
)

func main() {
	http.Handle("/", pool.Handler())
	http.ListenAndServe(":8080", nil)
}
