package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !isAllowedRedirectURL(target) {
		target = "/"
	}
	h.note(r)
	h.send(w, target)
}
