package web

import (
	"net/http"
	"time"
)

func NewServer(handler http.Handler) *http.Server {
	server := defaults()
	server.Handler = handler
	server.ReadTimeout = 10 * time.Second // <- finding
	server.IdleTimeout = time.Minute
	return server
}
