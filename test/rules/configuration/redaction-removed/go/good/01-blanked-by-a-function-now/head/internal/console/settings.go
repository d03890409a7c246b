package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	redactSettings(cfg)
	_ = json.NewEncoder(w).Encode(cfg)
}
