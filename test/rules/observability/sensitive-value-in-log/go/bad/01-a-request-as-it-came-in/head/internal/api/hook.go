package api

import "net/http"

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	a.logger.LogRequest(r) // <- finding
	a.handle(w, r)
}
