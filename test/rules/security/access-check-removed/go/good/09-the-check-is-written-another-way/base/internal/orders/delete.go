package orders

import "net/http"

type Server struct {
	store *Store
}

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if err := s.store.Delete(r.Context(), r.PathValue("id"), user.ID); err != nil {
		http.Error(w, "not deleted", http.StatusInternalServerError)
	}
}
