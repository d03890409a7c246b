import type { Examples } from '#model/rule'

const handler = (check: string): string => `package orders

import "net/http"

type Server struct {
	store *Store
}

func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
${check}	if err := s.store.Delete(r.Context(), r.PathValue("id"), user.ID); err != nil {
		http.Error(w, "not deleted", http.StatusInternalServerError)
	}
}
`

const check = `	if !user.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
`

const issuer = (body: string): string => `package tokens

import (
	"errors"

	"example.com/app/account"
)

type Request struct {
	Account string
}

type Issuer struct {
	accounts *account.Store
}

func (i *Issuer) Issue(caller account.Account, request Request) (string, error) {
${body}}
`

const note = (check: string): string => `package notes

import "net/http"

type Server struct {
	store *Store
}

func (s *Server) Show(w http.ResponseWriter, r *http.Request) {
	note := s.store.Note(r.PathValue("id"))
${check}	writeJSON(w, note)
}
`

const hook = (check: string): string => `package hooks

type Service struct {
	config *Config
	store  *Store
}

func (s *Service) Add(request Request) error {
${check}	return s.store.Save(request.Kind, request.Target)
}
`

const finish = (body: string): string => `package login

import (
	"context"
	"net/http"
)

func (s *Server) Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /login/finish", func(w http.ResponseWriter, r *http.Request) {
		if err := s.Finish(r.Context(), requestOf(r)); err != nil {
			answer(w, err)
		}
	})
}

func (s *Server) Finish(ctx context.Context, request Request) error {
${body}}
`

const returning = (body: string): string => `package http

import (
	"net/http"
	"strings"
)

type Server struct{}

func (s *Server) Return(w http.ResponseWriter, r *http.Request) {
${body}}

func (s *Server) forward(w http.ResponseWriter, name string) {
	w.Header().Set("Location", "/"+strings.ToLower(name))
}
`

export const accessCheckRemovedGo: Examples = {
  bad: [
    {
      title: 'a branch that refuses',
      base: { 'internal/orders/delete.go': handler(check.replace('{\n', '{ // <- finding\n')) },
      files: { 'internal/orders/delete.go': handler('') },
    },
    {
      title: 'a guard before a route',
      base: {
        'internal/web/routes.go': `package web

import "github.com/go-chi/chi/v5"

func Register(r chi.Router, h *Handler) {
	r.With(requireAdmin).Delete("/users/{id}", h.DeleteUser) // <- finding
	r.Get("/users", h.Users)
}
`,
      },
      files: {
        'internal/web/routes.go': `package web

import "github.com/go-chi/chi/v5"

func Register(r chi.Router, h *Handler) {
	r.Delete("/users/{id}", h.DeleteUser)
	r.Get("/users", h.Users)
}
`,
      },
    },
    {
      title: 'a check that returns an error',
      base: {
        'internal/orders/cancel.go': `package orders

import "context"

func (s *Service) Cancel(ctx context.Context, id string) error {
	if err := s.policy.AuthorizeCancel(ctx, id); err != nil { // <- finding
		return err
	}
	return s.store.Cancel(ctx, id)
}
`,
      },
      files: {
        'internal/orders/cancel.go': `package orders

import "context"

func (s *Service) Cancel(ctx context.Context, id string) error {
	return s.store.Cancel(ctx, id)
}
`,
      },
    },
    {
      title: 'what it compared is still what is done',
      base: {
        'internal/tokens/issue.go': issuer(`	if caller.Name != request.Account { // <- finding
		return "", errors.New("forbidden")
	}
	return i.accounts.Sign(request.Account, caller.ID)
`),
      },
      files: {
        'internal/tokens/issue.go': issuer(`	return i.accounts.Sign(request.Account, caller.ID)
`),
      },
    },
  ],
  good: [
    {
      title: 'how many parts a text has, which is not taken apart any more',
      base: {
        'internal/http/return.go': returning(`	state := r.FormValue("state")
	parts := strings.Split(state, "~")
	if len(parts) < 3 {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	s.forward(w, parts[1])
`),
      },
      files: {
        'internal/http/return.go': returning(`	state := r.FormValue("state")
	s.forward(w, state)
`),
      },
    },
    {
      title: 'nobody can ask for somebody else any more',
      base: {
        'internal/tokens/issue.go': issuer(`	if caller.Name != request.Account && !caller.Admin {
		return "", errors.New("forbidden")
	}
	return i.accounts.Sign(request.Account, caller.ID)
`),
      },
      files: {
        'internal/tokens/issue.go': issuer(`	return i.accounts.Sign(caller.Name, caller.ID)
`),
      },
    },
    {
      title: 'the same condition, answered with another error of what the function is built on now',
      base: {
        'internal/login/finish.go': finish(`	settings, err := s.settingsOf(request.Provider)
	if err != nil {
		return err
	}

	secret := fixedSecret
	if settings.Challenge {
		kept, err := s.store.Pop(ctx, request.State)
		if err != nil {
			if _, ok := errors.As[NotFound](err); ok {
				return errors.Unauthenticated("missing or expired challenge")
			}

			return fmt.Errorf("reading the challenge: %w", err)
		}
		secret = kept
	}

	provider, err := s.providerFor(request.Provider, secret)
	if err != nil {
		return err
	}

	return provider.Exchange(ctx, request.Code)
`),
      },
      files: {
        'internal/login/finish.go': finish(`	provider, err := s.registry.Find(ctx, request.Provider)
	if err != nil {
		return status.Error(codes.InvalidArgument, "unknown provider")
	}
	challenge, err := s.store.Pop(ctx, request.State)
	if err != nil {
		if _, ok := errors.As[NotFound](err); ok {
			return status.Error(codes.InvalidArgument, "missing challenge")
		}
		return status.Error(codes.Unknown, "reading the challenge")
	}
	return provider.Exchange(ctx, challenge, request.Code)
`),
      },
    },
    {
      title: 'everybody is refused now',
      base: {
        'internal/notes/show.go': note(`	caller, ok := callerOf(r)
	if note.Private {
		if !ok || note.OwnerID != caller.ID {
			http.Error(w, "this note is private", http.StatusForbidden)
			return
		}
	}
`),
      },
      files: {
        'internal/notes/show.go': note(`	if note.Private {
		http.Error(w, "this note is private", http.StatusForbidden)
		return
	}
`),
      },
    },
    {
      title: 'a value is refused, and not who brings it',
      base: {
        'internal/hooks/add.go': hook(`	if request.Kind == KindWeb && !s.config.ValidURL(request.Target) {
		return NewFieldError("target", "this address is not allowed here")
	}
`),
      },
      files: { 'internal/hooks/add.go': hook('') },
    },
    {
      title: 'one kind of failure is answered with another status no more',
      base: {
        'app/web/context.go': `package web

import "net/http"

func (c *Context) Failure(err error) error {
	cause := Cause(err)
	if cause == app.ErrLicenseRequired {
		return c.Forbidden()
	}
	return c.Page(http.StatusInternalServerError)
}
`,
      },
      files: {
        'app/web/context.go': `package web

import "net/http"

func (c *Context) Failure(err error) error {
	cause := Cause(err)
	return c.Page(http.StatusInternalServerError)
}
`,
      },
    },
    {
      title: 'what made a context is not called any more',
      base: {
        'internal/permission/context.go': `package permission

import "context"

func UserContext(ctx context.Context, id string) context.Context {
	ctx = context.WithValue(ctx, userKey, id)
	ctx = ensureAuthCheckCountContext(ctx)
	return ctx
}
`,
      },
      files: {
        'internal/permission/context.go': `package permission

import "context"

func UserContext(ctx context.Context, id string) context.Context {
	ctx = context.WithValue(ctx, userKey, id)
	return ctx
}
`,
      },
    },
    {
      title: 'how many there are of something is asked in another way',
      base: {
        'internal/meter/evict.go': `package meter

func (s *Store) Evict(most int) int {
	var unauthorized []string
	for id, bundle := range s.bundles {
		if !bundle.Authorized {
			unauthorized = append(unauthorized, id)
		}
	}
	if len(unauthorized) <= most {
		return 0
	}
	for _, id := range unauthorized[most:] {
		delete(s.bundles, id)
	}
	return len(unauthorized) - most
}
`,
      },
      files: {
        'internal/meter/evict.go': `package meter

func (s *Store) Evict(most int) int {
	var unauthorized []string
	for id, bundle := range s.bundles {
		if !bundle.Authorized {
			unauthorized = append(unauthorized, id)
		}
	}
	for _, id := range unauthorized[most:] {
		delete(s.bundles, id)
	}
	return len(unauthorized) - most
}
`,
      },
    },
    {
      title: 'the check is written another way',
      base: { 'internal/orders/delete.go': handler(check) },
      files: {
        'internal/orders/delete.go': handler(`	if err := requireAdmin(user); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
`),
      },
    },
    {
      title: 'the handler goes as well',
      base: { 'internal/orders/delete.go': handler(check) },
      files: { 'internal/orders/orders.go': 'package orders\n' },
    },
    {
      title: 'an error of something else',
      base: {
        'internal/orders/load.go': `package orders

func (s *Service) Load(id string) (*Order, error) {
	order, err := s.store.Find(id)
	if err != nil {
		return nil, err
	}
	return order, nil
}
`,
      },
      files: {
        'internal/orders/load.go': `package orders

func (s *Service) Load(id string) (*Order, error) {
	return s.store.Find(id)
}
`,
      },
    },
  ],
}
