package web

import "net/http"

var Shared = &http.Client{}

func New() *http.Client {
	return &http.Client{}
}
