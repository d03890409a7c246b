package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !isAllowedRedirectURL(target) { // <- finding
		target = "/"
	}
	h.send(w, target)
}
