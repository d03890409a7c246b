package hooks

import (
	"io"
	"net/http"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/github", receive)
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !valid(body, r.Header.Get("X-Hub-Signature-256")) {
		return
	}
	deploy(body)
}
