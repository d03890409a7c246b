import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const rateLimitRemovedGo: Examples = {
  bad: [
    {
      title: 'a handler that limits, by its name',
      base: {
        'internal/api/routes.go': `package api

import "github.com/go-chi/chi/v5"

func Routes(api *API) chi.Router {
	r := chi.NewRouter()
	r.With(api.limitHandler(api.limits.Passkeys)).Post("/options", api.Options) // <- finding
	r.Post("/verify", api.Verify)
	return r
}
`,
      },
      files: {
        'internal/api/routes.go': `package api

import "github.com/go-chi/chi/v5"

func Routes(api *API) chi.Router {
	r := chi.NewRouter()
	r.Post("/options", api.Options)
	r.Post("/verify", api.Verify)
	return r
}
`,
      },
    },

    change(
      'before a route',
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.rateLimiter()).Post("/codes", h.Create) // <- finding
}
`,
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.Post("/codes", h.Create)
}
`,
    ),
    change(
      'a limiter that is asked',
      `package work

import (
	"net/http"
	"golang.org/x/time/rate"
)

type Handlers struct {
	limiter *rate.Limiter
}

func (h *Handlers) Send(w http.ResponseWriter, r *http.Request) {
	if !h.limiter.Allow() { // <- finding
		http.Error(w, "slow down", http.StatusTooManyRequests)
		return
	}
	h.mail(r)
}
`,
      `package work

import (
	"net/http"
	"golang.org/x/time/rate"
)

type Handlers struct {
	limiter *rate.Limiter
}

func (h *Handlers) Send(w http.ResponseWriter, r *http.Request) {
	h.mail(r)
}
`,
    ),
    change(
      'of a router',
      `package work

import "github.com/gin-gonic/gin"

func Routes(r *gin.Engine, h *Handlers) {
	r.Use(middleware.RateLimiter(h.store)) // <- finding
	r.POST("/codes", h.Create)
}
`,
      `package work

import "github.com/gin-gonic/gin"

func Routes(r *gin.Engine, h *Handlers) {
	r.POST("/codes", h.Create)
}
`,
    ),
  ],
  good: [
    change(
      'another limiter',
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.rateLimiter()).Post("/codes", h.Create)
}
`,
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.limitByAddress()).Post("/codes", h.Create)
}
`,
    ),
    change(
      'for all routes',
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.rateLimiter()).Post("/codes", h.Create)
}
`,
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.Use(h.rateLimiter())
	r.Post("/codes", h.Create)
}
`,
    ),
    change(
      'the route went away',
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.rateLimiter()).Post("/codes", h.Create)
	r.Get("/codes", h.List)
}
`,
      `package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.Get("/codes", h.List)
}
`,
    ),
  ],
}
