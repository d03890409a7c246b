package web

import (
	"net/http"
)

func Serve(handler http.Handler) error {
	server := &http.Server{
		Addr:              ":8080",
		Handler:           handler,
	}
	return server.ListenAndServe()
}
