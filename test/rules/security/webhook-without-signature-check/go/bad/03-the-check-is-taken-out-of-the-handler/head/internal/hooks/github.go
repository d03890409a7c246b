package hooks

import (
	"encoding/json"
	"io"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.Post("/webhooks/github", receive)
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var push Push
	json.Unmarshal(body, &push)
	deploy(push.Ref)
}
