package web

import (
	"net/http"
	"time"
)

func Serve(handler http.Handler, limit time.Duration) error {
	server := &http.Server{Addr: ":8080", Handler: handler}
	server.ReadTimeout = limit
	return server.ListenAndServe()
}