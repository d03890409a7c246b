import type { Examples } from '#model/rule'

export const serverWithoutRequestTimeoutGo: Examples = {
  bad: [
    `package web

import "net/http"

func Serve(handler http.Handler) error {
	server := &http.Server{Addr: ":8080", Handler: handler} // <- finding
	return server.ListenAndServe()
}`,
    `package web

import "net/http"

func Serve(mux *http.ServeMux) error {
	return http.ListenAndServe(":8080", mux) // <- finding
}`,
    {
      title: 'the limit is taken away',
      base: {
        'internal/web/serve.go': `package web

import (
	"net/http"
	"time"
)

func Serve(handler http.Handler) error {
	server := &http.Server{
		Addr:              ":8080",
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second, // <- finding
	}
	return server.ListenAndServe()
}
`,
      },
      files: {
        'internal/web/serve.go': `package web

import (
	"net/http"
)

func Serve(handler http.Handler) error {
	server := &http.Server{
		Addr:              ":8080",
		Handler:           handler,
	}
	return server.ListenAndServe()
}
`,
      },
    },
  ],
  good: [
    `package service

import (
	"net/http"

	"github.com/ory/graceful"
)

func serve(handler http.Handler) error {
	server := graceful.WithDefaults(&http.Server{Addr: ":8080", Handler: handler})
	return server.ListenAndServe()
}
`,

    `package web

import (
	"net/http"
	"time"
)

func Serve(handler http.Handler) error {
	server := &http.Server{Addr: ":8080", Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	return server.ListenAndServe()
}`,
    `package web

import (
	"net/http"
	"time"
)

func Serve(handler http.Handler, limit time.Duration) error {
	server := &http.Server{Addr: ":8080", Handler: handler}
	server.ReadTimeout = limit
	return server.ListenAndServe()
}`,
    `package web

import (
	"net/http"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

func ServeMetrics() error {
	return http.ListenAndServe(":9090", promhttp.Handler())
}`,
    `package web

import "net/http"

func serveHealth(ready http.HandlerFunc) error {
	health := &http.Server{Addr: ":8081", Handler: ready}
	return health.ListenAndServe()
}`,
    `package login

import "net/http"

func waitForBrowser(handler http.Handler) error {
	server := &http.Server{Addr: "127.0.0.1:0", Handler: handler}
	return server.ListenAndServe()
}`,
    {
      title: 'a test',
      files: {
        'internal/web/serve_test.go': `package web

import "net/http"

func serve(handler http.Handler) error {
	return (&http.Server{Handler: handler}).ListenAndServe()
}
`,
      },
    },
  ],
}
