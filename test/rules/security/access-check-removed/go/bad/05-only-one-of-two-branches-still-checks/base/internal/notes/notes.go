package notes

import (
	"net/http"
)

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.Admin { // <- finding
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if r.FormValue("forever") == "" {
		s.store.Delete(r.PathValue("id"))
	} else {
		s.store.Delete(r.PathValue("trash"))
	}
}
