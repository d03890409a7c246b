import type { Examples } from '#model/rule'

export const webhookWithoutSignatureCheckGo: Examples = {
  bad: [
    `package hooks

import (
	"encoding/json"
	"net/http"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/stripe", receive) // <- finding
}

func receive(w http.ResponseWriter, r *http.Request) {
	var event Event
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	markPaid(event.Invoice)
}`,
    `package hooks

import (
	"github.com/gin-gonic/gin"
)

func Register(router *gin.Engine) {
	router.POST("/hooks", func(c *gin.Context) { // <- finding
		if c.GetHeader("X-GitHub-Event") != "push" {
			return
		}
		var push Push
		if err := c.ShouldBindJSON(&push); err != nil {
			return
		}
		deploy(push.Ref)
	})
}`,
    {
      title: 'the check is taken out of the handler',
      base: {
        'internal/hooks/github.go': `package hooks

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
	if !verifySignature(body, r.Header.Get("X-Hub-Signature-256")) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var push Push
	json.Unmarshal(body, &push)
	deploy(push.Ref)
}
`,
      },
      files: {
        'internal/hooks/github.go': `package hooks

import (
	"encoding/json"
	"io"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.Post("/webhooks/github", receive) // <- finding
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var push Push
	json.Unmarshal(body, &push)
	deploy(push.Ref)
}
`,
      },
    },
  ],
  good: [
    `package hooks

import (
	"io"
	"net/http"

	"github.com/stripe/stripe-go/v76/webhook"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/stripe", receive)
}

func receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), secret)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	markPaid(event)
}`,
    `package hooks

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
}`,
    {
      title: 'another file of the package checks it',
      files: {
        'internal/hooks/hooks.go': `package hooks

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
`,
        'internal/hooks/valid.go': `package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
)

func valid(body []byte, header string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hmac.Equal(mac.Sum(nil), decoded(header))
}
`,
      },
    },
    `package hooks

import "net/http"

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /orders", create)
}

func create(w http.ResponseWriter, r *http.Request) {
	store(r.FormValue("sku"))
}`,
  ],
}
