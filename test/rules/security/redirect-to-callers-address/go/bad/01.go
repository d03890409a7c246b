package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	startSession(w, r)
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound) // <- finding
}