package main

import (
	"net/http"

	"example.com/app/internal/sessions"
)

func main() {
	http.Handle("/", sessions.Handler())
	http.ListenAndServe(":8080", nil)
}
