package docs

import "net/http"

func (s *Server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /purge", s.admins(s.purge))
}

func (s *Server) admins(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !userFrom(r.Context()).IsAdmin {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func (s *Server) purge(w http.ResponseWriter, r *http.Request) {
	s.docs.Purge()
}
