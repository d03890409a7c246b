package api

import "net/http"

func find(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/products?q="+r.FormValue("q"), http.StatusFound)
}