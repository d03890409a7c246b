package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	cfg.Payments.SharedSecret = "***"
	_ = json.NewEncoder(w).Encode(cfg)
}
