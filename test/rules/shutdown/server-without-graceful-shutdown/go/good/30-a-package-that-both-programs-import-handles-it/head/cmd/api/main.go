package main

import (
	"net/http"
	"time"

	"shop/internal/stop"
)

func main() {
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	go stop.OnSignal(server)
	_ = server.ListenAndServe()
}
