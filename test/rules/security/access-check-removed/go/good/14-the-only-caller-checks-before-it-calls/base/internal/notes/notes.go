package notes

import (
	"errors"
	"net/http"
)

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	if err := s.remove(userOf(r), r.PathValue("id")); err != nil {
		http.Error(w, "not deleted", http.StatusInternalServerError)
	}
}

func (s *Server) remove(user User, id string) error {
	if !user.Admin {
		return errors.New("forbidden")
	}
	return s.store.Delete(id)
}
