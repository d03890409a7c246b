package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	h.send(w, target)
}
