package docs

import "net/http"

func (s *Server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /purge", s.purge)
}

func (s *Server) purge(w http.ResponseWriter, r *http.Request) {
	if !userFrom(r.Context()).IsAdmin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.docs.Purge()
}
