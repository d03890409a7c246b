package api

import "net/http"

func Router(list http.HandlerFunc) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rides", list)
	return mux
}
