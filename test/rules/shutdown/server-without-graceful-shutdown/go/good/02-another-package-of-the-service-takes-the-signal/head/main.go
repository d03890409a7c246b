package main

import (
	"net/http"

	"example.com/service/internal/lifecycle"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	lifecycle.StopOnSignal(server)
	server.ListenAndServe()
}
