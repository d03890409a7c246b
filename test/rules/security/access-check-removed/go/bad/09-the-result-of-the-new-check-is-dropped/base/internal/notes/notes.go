package notes

import (
	"net/http"
)

func (s *Server) Remove(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.CanRemove(r.PathValue("id")) { // <- finding
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.Remove(r.PathValue("id"))
}
