package notes

import (
	"net/http"
)

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if r.FormValue("forever") == "" {
		s.store.Delete(r.PathValue("id"))
	} else {
		if !user.Admin {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		s.store.Delete(r.PathValue("trash"))
	}
}
