package web

import (
	"net/http"
	"time"
)

func NewServer(handler http.Handler) *http.Server {
	server := &http.Server{Handler: handler, ReadTimeout: 10 * time.Second}
	return server
}
