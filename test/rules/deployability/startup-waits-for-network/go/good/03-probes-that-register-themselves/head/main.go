package main

import (
	"net/http"

	_ "example.com/geo/internal/rules"
)

func main() {
	http.ListenAndServe(":8080", nil)
}
