package notes

import (
	"net/http"

	"example.org/policies"
)

func (s *Server) Publish(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	note := s.store.Find(r.PathValue("id"))
	if err := policies.Decide(r.Context(), user, "publish", note); err != nil {
		s.fail(w, err)
		return
	}
	s.store.Publish(note)
}
