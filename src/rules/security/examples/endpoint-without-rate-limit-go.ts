import type { Examples } from '#model/rule'

const gin = (before: string, path: string): string => `package web

import "github.com/gin-gonic/gin"

func Register(router *gin.Engine) {
	router.POST("${path}", ${before}login)
}

func login(c *gin.Context) {
	check(c.PostForm("user"), c.PostForm("password"))
}
`

export const endpointWithoutRateLimitGo: Examples = {
  bad: [
    { title: 'gin', files: { 'internal/web/routes.go': gin('', '/auth/login').replace('login)\n', 'login) // <- finding\n') } },
    `package web

import "net/http"

func Register(mux *http.ServeMux, h *Handler) {
	mux.HandleFunc("POST /password-reset", h.Reset) // <- finding
}

type Handler struct{}

func (h *Handler) Reset(w http.ResponseWriter, r *http.Request) {
	send(r.FormValue("email"))
}`,
    `package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.Post("/signup", func(w http.ResponseWriter, r *http.Request) { // <- finding
		create(r.FormValue("email"))
	})
}`,
  ],
  good: [
    { title: 'a limiter before the route', files: { 'internal/web/routes.go': gin('rateLimit(5), ', '/auth/login') } },
    { title: 'nothing that strangers try', files: { 'internal/web/routes.go': gin('', '/orders') } },
    `package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Register(r chi.Router) {
	r.Use(httprate.LimitByIP(100, window))
	r.Post("/login", login)
}

func login(w http.ResponseWriter, r *http.Request) {
	check(r.FormValue("user"))
}`,
  ],
}
