package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	cfg.Payments.PrivateKey = hiddenValue
	cfg.Payments.SharedSecret = "***" // <- finding
	_ = json.NewEncoder(w).Encode(cfg)
}
