package service

import (
	"net/http"
	"time"
)

func serve(handler http.Handler, address string) error {
	srv := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	return srv.ListenAndServe()
}
