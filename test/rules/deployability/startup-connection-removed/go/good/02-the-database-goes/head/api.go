package main

import "net/http"

func api() http.Handler {
	return http.NotFoundHandler()
}
