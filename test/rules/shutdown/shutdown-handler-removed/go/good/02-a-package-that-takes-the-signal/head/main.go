package main

import (
	"context"
	"net/http"

	"example.com/service/internal/lifecycle"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	lifecycle.Wait()
	server.Shutdown(context.Background())
}
