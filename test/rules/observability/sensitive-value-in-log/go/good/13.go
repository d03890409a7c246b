package orders

import (
	"io"
	"log/slog"
	"net/http"
)

func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	slog.Info("order received", "bytes", len(body), "agent", r.Header.Get("User-Agent"), "error", err)
	s.create(w, body)
}
