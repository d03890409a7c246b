package web

import (
	"net/http"
)

func NewServer(handler http.Handler) *http.Server {
	server := defaults()
	server.Handler = handler
	return server
}
