package notes

import (
	"net/http"
)

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.note(r)
	if !user.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.Delete(r.PathValue("id"))
}
