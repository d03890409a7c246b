package notes

import (
	"net/http"

	"go.opentelemetry.io/otel"
)

func (s *Server) Purge(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	_, span := otel.Tracer("notes").Start(r.Context(), "purge "+user.Name)
	defer span.End()
	s.store.Purge(r.PathValue("id"))
}
