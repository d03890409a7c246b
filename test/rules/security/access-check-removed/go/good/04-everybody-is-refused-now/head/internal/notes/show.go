package notes

import "net/http"

type Server struct {
	store *Store
}

func (s *Server) Show(w http.ResponseWriter, r *http.Request) {
	note := s.store.Note(r.PathValue("id"))
	if note.Private {
		http.Error(w, "this note is private", http.StatusForbidden)
		return
	}
	writeJSON(w, note)
}
