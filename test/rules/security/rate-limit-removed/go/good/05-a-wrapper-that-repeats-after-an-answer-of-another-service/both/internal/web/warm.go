package web

import "net/http"

func (s *Server) warm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		res, err := s.catalog.Head(r.URL.Path)
		if err == nil && res.StatusCode == http.StatusTooManyRequests {
			s.log.Warn("catalog is busy")
		}
		next.ServeHTTP(w, r)
	})
}
