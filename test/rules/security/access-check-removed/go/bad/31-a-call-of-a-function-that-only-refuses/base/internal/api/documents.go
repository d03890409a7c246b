package api

import (
	"net/http"

	"example.com/docs/internal/gates"
)

func (s *Server) Routes(mux *http.ServeMux) { mux.HandleFunc("DELETE /documents/{id}", s.remove) }

func (s *Server) remove(w http.ResponseWriter, r *http.Request) {
	document := s.documents.ByID(r.PathValue("id"))
	if err := gates.Editors(userOf(r), document); err != nil { // <- finding
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	s.documents.Delete(document)
	w.WriteHeader(http.StatusNoContent)
}
