package in

import "net/http"

func routes(upload http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /files", upload)
	return mux
}
