package main

import (
	"net/http"
	"os"
	"time"

	"example.com/berths/edge"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /berths/{id}", func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(r.PathValue("id"))) })
	server := &http.Server{Addr: os.Getenv("ADDR"), Handler: edge.Observed(mux), ReadHeaderTimeout: 5 * time.Second}
	if err := server.ListenAndServe(); err != nil {
		os.Exit(1)
	}
}
