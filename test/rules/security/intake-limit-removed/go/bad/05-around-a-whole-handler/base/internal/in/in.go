package in

import "net/http"

func routes(upload http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /files", http.MaxBytesHandler(upload, 10<<20)) // <- finding
	return mux
}
