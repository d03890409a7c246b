package api

import "net/http"

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	a.log.Infof(r, "hook of %s", r.Method)
	a.handle(w, r)
}
