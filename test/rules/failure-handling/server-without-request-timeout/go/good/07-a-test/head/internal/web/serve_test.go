package web

import "net/http"

func serve(handler http.Handler) error {
	return (&http.Server{Handler: handler}).ListenAndServe()
}
