package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	h.note(r)
	if !isAllowedRedirectURL(target) {
		target = "/"
	}
	h.send(w, target)
}
