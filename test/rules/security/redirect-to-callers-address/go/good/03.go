package api

import "net/http"

func (s *Server) signIn(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.issuer.AuthCodeURL(r.FormValue("state")), http.StatusFound)
}