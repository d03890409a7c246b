package internal

import "net/http"

type Config struct {
	CronSecret string
}

type Server struct {
	config Config
}

func (s *Server) Ready() bool {
	return s.config.CronSecret != ""
}