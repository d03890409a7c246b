package notes

import (
	"net/http"
)

func (s *Server) Publish(w http.ResponseWriter, r *http.Request) {
	note := s.store.Find(r.PathValue("id"))
	if note.Archived {
		http.Error(w, "archived", http.StatusConflict)
		return
	}
	s.store.Publish(note)
}
