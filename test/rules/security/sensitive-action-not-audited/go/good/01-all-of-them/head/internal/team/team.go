package team

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (s *Service) Routes(r chi.Router) {
	r.Post("/members", s.AddMember)
	r.Delete("/members/{id}", s.RemoveMember)
	r.Post("/roles", s.CreateRole)
	r.Delete("/api-keys/{id}", s.RemoveKey)
}

func (s *Service) AddMember(w http.ResponseWriter, r *http.Request) {
	s.store.AddMember(r.Context(), r.PathValue("id"))
	s.audit.Record(r.Context(), "AddMember")
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) RemoveMember(w http.ResponseWriter, r *http.Request) {
	s.store.RemoveMember(r.Context(), r.PathValue("id"))
	s.audit.Record(r.Context(), "RemoveMember")
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) CreateRole(w http.ResponseWriter, r *http.Request) {
	s.store.CreateRole(r.Context(), r.PathValue("id"))
	s.audit.Record(r.Context(), "CreateRole")
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) RemoveKey(w http.ResponseWriter, r *http.Request) {
	s.store.RemoveKey(r.Context(), r.PathValue("id"))
	s.audit.Record(r.Context(), "RemoveKey")
	w.WriteHeader(http.StatusNoContent)
}
