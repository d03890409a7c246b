package web

import "net/http"

func Serve(mux *http.ServeMux) error {
	return http.ListenAndServe(":8080", mux) // <- finding
}