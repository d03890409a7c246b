package web

import "net/http"

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /exports", http.HandlerFunc(s.export))
	return mux
}
