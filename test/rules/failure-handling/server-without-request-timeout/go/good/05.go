package web

import "net/http"

func serveHealth(ready http.HandlerFunc) error {
	health := &http.Server{Addr: ":8081", Handler: ready}
	return health.ListenAndServe()
}