package main

import (
	"context"
	"net/http"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	select {}
	server.Shutdown(context.Background())
}
