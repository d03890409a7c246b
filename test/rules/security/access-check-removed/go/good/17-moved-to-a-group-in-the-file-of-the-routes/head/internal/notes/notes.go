package notes

import (
	"net/http"
)

func (s *Server) Purge(w http.ResponseWriter, r *http.Request) {
	s.store.Purge(r.PathValue("id"))
}
