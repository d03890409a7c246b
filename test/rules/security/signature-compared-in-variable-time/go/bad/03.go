package internal

import "net/http"

type Config struct {
	CronSecret string
}

type Server struct {
	config Config
}

func (s *Server) Cron(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Cron-Secret") != s.config.CronSecret { // <- finding
		w.WriteHeader(http.StatusForbidden)
		return
	}
}