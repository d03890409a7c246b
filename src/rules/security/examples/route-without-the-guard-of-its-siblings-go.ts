import type { Examples } from '#model/rule'

const chi = (last: string): string => `package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.With(requireUser).Post("/orders", create)
	r.With(requireUser).Put("/orders/{id}", replace)
	r.With(requireUser).Delete("/orders/{id}", remove)
	${last}
}

func create(w http.ResponseWriter, r *http.Request)  {}
func replace(w http.ResponseWriter, r *http.Request) {}
func remove(w http.ResponseWriter, r *http.Request)  {}
func refund(w http.ResponseWriter, r *http.Request)  { pay(r.FormValue("id")) }
`

export const routeWithoutTheGuardOfItsSiblingsGo: Examples = {
  bad: [
    { title: 'chi', files: { 'internal/web/routes.go': chi('r.Post("/orders/{id}/refund", refund) // <- finding') } },
    {
      title: 'gin, with the middleware among the handlers',
      files: {
        'internal/web/routes.go': `package web

import "github.com/gin-gonic/gin"

func Register(router *gin.Engine) {
	router.POST("/teams", authRequired(), createTeam)
	router.PUT("/teams/:id", authRequired(), renameTeam)
	router.DELETE("/teams/:id", authRequired(), deleteTeam)
	router.POST("/teams/:id/owner", setOwner) // <- finding
}

func createTeam(c *gin.Context) {}
func renameTeam(c *gin.Context) {}
func deleteTeam(c *gin.Context) {}
func setOwner(c *gin.Context)   { store(c.Param("id")) }
`,
      },
    },
    {
      title: 'wrapped handlers',
      files: {
        'internal/web/routes.go': `package web

import "net/http"

func Register(mux *http.ServeMux) {
	mux.Handle("POST /notes", requireSession(http.HandlerFunc(create)))
	mux.Handle("PUT /notes/{id}", requireSession(http.HandlerFunc(replace)))
	mux.Handle("DELETE /notes/{id}", requireSession(http.HandlerFunc(remove)))
	mux.Handle("POST /notes/{id}/archive", http.HandlerFunc(archive)) // <- finding
}

func create(w http.ResponseWriter, r *http.Request)  {}
func replace(w http.ResponseWriter, r *http.Request) {}
func remove(w http.ResponseWriter, r *http.Request)  {}
func archive(w http.ResponseWriter, r *http.Request)   { publish(r.PathValue("id")) }
`,
      },
    },
  ],
  good: [
    { title: 'all of them', files: { 'internal/web/routes.go': chi('r.With(requireUser).Post("/orders/{id}/refund", refund)') } },
    { title: 'one that is open by its name', files: { 'internal/web/routes.go': chi('r.Post("/login", refund)') } },
    {
      title: 'the whole router stands behind a guard',
      files: {
        'internal/web/routes.go': chi('r.Post("/orders/{id}/refund", refund)').replace(
          'chi.Router) {\n',
          'chi.Router) {\n\tr.Use(requireSession)\n',
        ),
      },
    },
  ],
}
