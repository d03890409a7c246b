package service

import (
	"net/http"

	"github.com/ory/graceful"
)

func serve(handler http.Handler) error {
	server := graceful.WithDefaults(&http.Server{Addr: ":8080", Handler: handler})
	return server.ListenAndServe()
}
