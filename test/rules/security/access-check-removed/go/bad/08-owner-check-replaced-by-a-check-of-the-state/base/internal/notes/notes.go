package notes

import (
	"net/http"
)

func (s *Server) Publish(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	note := s.store.Find(r.PathValue("id"))
	if note.OwnerID != user.ID { // <- finding
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.Publish(note)
}
