package notes

import "net/http"

type Server struct {
	store *Store
}

func (s *Server) Show(w http.ResponseWriter, r *http.Request) {
	note := s.store.Note(r.PathValue("id"))
	caller, ok := callerOf(r)
	if note.Private {
		if !ok || note.OwnerID != caller.ID {
			http.Error(w, "this note is private", http.StatusForbidden)
			return
		}
	}
	writeJSON(w, note)
}
