package main

import (
	"net/http"

	"git.example.com/platform/graceful"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	graceful.Wait(server)
}
