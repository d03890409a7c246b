package shelves

import (
	"log"
	"net/http"
)

func (s *Server) Reindex(w http.ResponseWriter, r *http.Request) {
	for _, shelf := range s.shelves {
		err := s.index.Rebuild(r.Context(), shelf)
		if err != nil {
			log.Printf("shelf %s: %v", shelf, err)
		}
	}
	w.WriteHeader(http.StatusNoContent)
}
