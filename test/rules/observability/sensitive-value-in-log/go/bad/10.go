package orders

import (
	"io"
	"log/slog"
	"net/http"
)

func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		slog.Error("could not read the body", "error", err)
		return
	}
	slog.Info("order received", "body", string(body)) // <- finding
	s.create(w, body)
}
