package api

import (
	"log"
	"net/http"
	"net/http/httputil"
)

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	dump, _ := httputil.DumpRequest(r, false)
	log.Printf("hook: %s", dump) // <- finding
	a.handle(w, r)
}
