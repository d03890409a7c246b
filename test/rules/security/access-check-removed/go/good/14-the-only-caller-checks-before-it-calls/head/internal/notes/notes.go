package notes

import (
	"errors"
	"net/http"
)

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if err := s.remove(user, r.PathValue("id")); err != nil {
		http.Error(w, "not deleted", http.StatusInternalServerError)
	}
}

func (s *Server) remove(user User, id string) error {
	return s.store.Delete(id)
}
