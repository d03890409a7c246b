package api

import "net/http"

func (s *Server) Routes(mux *http.ServeMux) { mux.HandleFunc("DELETE /documents/{id}", s.remove) }

func (s *Server) remove(w http.ResponseWriter, r *http.Request) {
	document := s.documents.ByID(r.PathValue("id"))
	s.documents.Delete(document)
	w.WriteHeader(http.StatusNoContent)
}
