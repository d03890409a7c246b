import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const errorListenerRemovedGo: Examples = {
  bad: [
    change(
      'a panic in a goroutine',
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer func() {
			if r := recover(); r != nil { // <- finding
				s.failed(job, r)
			}
		}()
		s.run(ctx, job)
	}()
}
`,
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		s.run(ctx, job)
	}()
}
`,
    ),
    change(
      'of a server that ends with the panic of a handler',
      `package work

import (
	"github.com/gofiber/fiber/v2"
)

func Router(h *Handlers) *fiber.App {
	app := fiber.New()
	app.Use(withRecovery()) // <- finding
	app.Get("/orders", h.List)
	return app
}
`,
      `package work

import (
	"github.com/gofiber/fiber/v2"
)

func Router(h *Handlers) *fiber.App {
	app := fiber.New()
	app.Get("/orders", h.List)
	return app
}
`,
    ),
    change(
      'around a parser of other people',
      `package work

import "fmt"

func Parse(text []byte) (doc Document, err error) {
	defer func() {
		if r := recover(); r != nil { // <- finding
			err = fmt.Errorf("parse: %v", r)
		}
	}()
	return engine.Parse(text)
}
`,
      `package work

import "fmt"

func Parse(text []byte) (doc Document, err error) {
	return engine.Parse(text)
}
`,
    ),
    change(
      'a helper that takes panics',
      `package work

import "context"

func (s *Service) List(ctx context.Context, request *ListRequest) (_ *ListResponse, failed error) {
	defer recovery.CapturePanic(s.log, &failed) // <- finding
	return s.store.List(ctx, request)
}
`,
      `package work

import "context"

func (s *Service) List(ctx context.Context, request *ListRequest) (*ListResponse, error) {
	return s.store.List(ctx, request)
}
`,
    ),
    change(
      'a map that may not be there',
      `package work

func (s *Service) Forward(request *Request) error {
	if request.Header == nil { // <- finding
		request.Header = make(map[string]string)
	}
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
`,
      `package work

func (s *Service) Forward(request *Request) error {
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
`,
    ),
  ],
  good: [
    change(
      'the server takes the panic of a handler by itself',
      `package work

import "github.com/gin-gonic/gin"

func Router(h *Handlers) *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/orders", h.List)
	return r
}
`,
      `package work

import "github.com/gin-gonic/gin"

func Router(h *Handlers) *gin.Engine {
	r := gin.New()
	r.GET("/orders", h.List)
	return r
}
`,
    ),
    change(
      'the same by hand, around a handler',
      `package work

import "net/http"

func safely(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if failure := recover(); failure != nil {
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
`,
      `package work

import "net/http"

func safely(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}
`,
    ),
    change(
      'a helper of the same kind',
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.failed(job, r)
			}
		}()
		s.run(ctx, job)
	}()
}
`,
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer s.recoverPanic(job)
		s.run(ctx, job)
	}()
}
`,
    ),
    change(
      'the goroutine went away',
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.failed(job, r)
			}
		}()
		s.run(ctx, job)
	}()
}
`,
      `package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	s.queue.Put(ctx, job)
}
`,
    ),
    change(
      'another middleware',
      `package work

import "github.com/gin-gonic/gin"

func Router(h *Handlers) *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/orders", h.List)
	return r
}
`,
      `package work

import "github.com/gin-gonic/gin"

func Router(h *Handlers) *gin.Engine {
	r := gin.New()
	r.Use(h.CustomRecovery())
	r.GET("/orders", h.List)
	return r
}
`,
    ),
    change(
      'the map is made anew each time',
      `package work

func (s *Service) Forward(request *Request) error {
	if request.Header == nil {
		request.Header = make(map[string]string)
	}
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
`,
      `package work

func (s *Service) Forward(request *Request) error {
	request.Header = headersOf(s.tenant)
	return s.peer.Send(request)
}
`,
    ),
    change(
      'nothing is put into it any more',
      `package work

func (s *Service) Forward(request *Request) error {
	if request.Header == nil {
		request.Header = make(map[string]string)
	}
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
`,
      `package work

func (s *Service) Forward(request *Request) error {
	return s.peer.Send(request)
}
`,
    ),
  ],
}
