import type { Examples } from '#model/rule'

const routes = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'internal/web/routes.go': `package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(r chi.Router, s *Server) http.Handler {
	r.Get("/orders", s.List)
${lines.join('\n')}
	return r
}
`,
})
const mux = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'main.go': `package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", list)
${lines.join('\n')}
	http.ListenAndServe(":8080", mux)
}
`,
})

export const healthEndpointRemovedGo: Examples = {
  bad: [
    { title: 'a route of chi', base: routes('	r.Get("/healthz", s.Health) // <- finding'), files: routes() },
    { title: 'of the standard library', base: mux('	mux.HandleFunc("GET /health", healthy) // <- finding'), files: mux() },
    {
      title: 'the question whether it is ready',
      base: mux('	mux.HandleFunc("/readyz", ready) // <- finding'),
      files: mux('	mux.HandleFunc("/version", version)'),
    },
  ],
  good: [
    {
      title: 'another one stays',
      base: routes('	r.Get("/healthz", s.Health)', '	r.Get("/readyz", s.Ready)'),
      files: routes('	r.Get("/readyz", s.Ready)'),
    },
    {
      title: 'moved to another file',
      base: mux('	mux.HandleFunc("/healthz", healthy)'),
      files: { ...mux(), ...routes('	r.Get("/healthz", s.Health)') },
    },
    { title: 'another route goes', base: mux('	mux.HandleFunc("/version", version)'), files: mux() },
  ],
}
