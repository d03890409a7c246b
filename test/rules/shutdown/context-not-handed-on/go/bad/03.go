package orders

import (
	"context"
	"net/http"
)

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Insert(context.Background(), orderFrom(r)); err != nil { // <- finding
		http.Error(w, "could not be stored", http.StatusInternalServerError)
	}
}