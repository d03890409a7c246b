package web

import "net/http"

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /exports", fair(http.HandlerFunc(s.export))) // <- finding
	mux.Handle("GET /exports/{id}", http.HandlerFunc(s.show))
	return mux
}
