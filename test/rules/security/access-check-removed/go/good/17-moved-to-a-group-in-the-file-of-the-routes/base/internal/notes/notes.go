package notes

import (
	"net/http"
)

func (s *Server) Purge(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.IsAdmin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.Purge(r.PathValue("id"))
}
