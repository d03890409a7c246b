package hooks

import "net/http"

type Receiver struct {
	secretToken string
}

func (r *Receiver) Handle(w http.ResponseWriter, request *http.Request) {
	if t := request.Header.Get("X-Gitlab-Token"); t != r.secretToken { // <- finding
		w.WriteHeader(http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
