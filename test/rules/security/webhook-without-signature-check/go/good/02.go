package hooks

import (
	"encoding/json"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.With(verifyGitHub).Post("/webhooks/github", receive)
}

func receive(w http.ResponseWriter, r *http.Request) {
	var push Push
	json.NewDecoder(r.Body).Decode(&push)
	deploy(push.Ref)
}