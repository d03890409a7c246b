package notes

import (
	"net/http"

	"example.org/analytics"
)

func (s *Server) Remove(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	analytics.Seen(user)
	s.store.Remove(r.PathValue("id"))
}
