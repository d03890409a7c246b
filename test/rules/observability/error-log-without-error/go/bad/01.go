package orders

import (
	"log/slog"
	"net/http"
)

func (s *Server) Show(w http.ResponseWriter, r *http.Request) {
	order, err := s.store.Find(r.Context(), r.PathValue("id"))
	if err != nil {
		slog.Error("could not load the order", "id", r.PathValue("id")) // <- finding
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	s.render(w, order)
}
