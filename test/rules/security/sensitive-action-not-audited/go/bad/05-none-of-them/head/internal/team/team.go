package team

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (s *Service) Routes(r chi.Router) {
	r.Post("/members", s.AddMember)
	r.Delete("/members/{id}", s.RemoveMember) // <- finding
	r.Post("/roles", s.CreateRole)
}

func (s *Service) AddMember(w http.ResponseWriter, r *http.Request) {
	s.store.AddMember(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) RemoveMember(w http.ResponseWriter, r *http.Request) {
	s.store.RemoveMember(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) CreateRole(w http.ResponseWriter, r *http.Request) {
	s.store.CreateRole(r.Context(), r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}
