package orders

import (
	"context"
	"net/http"
)

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	go func() {
		s.audit.Write(context.Background(), "created")
	}()
	s.store.Insert(r.Context(), orderFrom(r))
}