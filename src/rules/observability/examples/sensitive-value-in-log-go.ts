import type { Examples } from '#model/rule'

export const sensitiveValueInLogGo: Examples = {
  bad: [
    {
      title: 'a request as it came in',
      files: {
        'internal/api/hook.go': `package api

import "net/http"

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	a.logger.LogRequest(r) // <- finding
	a.handle(w, r)
}
`,
      },
    },
    {
      title: 'a request that was dumped',
      files: {
        'internal/api/dump.go': `package api

import (
	"log"
	"net/http"
	"net/http/httputil"
)

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	dump, _ := httputil.DumpRequest(r, false)
	log.Printf("hook: %s", dump) // <- finding
	a.handle(w, r)
}
`,
      },
    },
    {
      title: 'the address of a database',
      files: {
        'internal/store/open.go': `package store

import (
	"net/http"

	"go.uber.org/zap"
)

var handler http.Handler

func Open(logger *zap.Logger, dsn string) {
	logger.Info("connecting", zap.String("dsn", dsn)) // <- finding
}
`,
      },
    },

    {
      title: 'a logger beside the report in memory',
      files: {
        'internal/loading.go': `package internal

import (
	"bytes"
	"log"
	"os"
)

type Loading struct {
	notes *log.Logger
}

type Contact struct{ Email string }

func NewLoading(quiet bool) *Loading {
	if quiet {
		return &Loading{notes: log.New(bytes.NewBuffer(nil), "", log.LstdFlags)}
	}
	return &Loading{notes: log.New(os.Stderr, "", log.LstdFlags)}
}

func (l *Loading) Skip(contact Contact) {
	l.notes.Printf("skipped %s", contact.Email) // <- finding
}
`,
      },
    },
    `package auth

import "log/slog"

func Refresh(accessToken string) {
	slog.Info("token refreshed", "token", accessToken) // <- finding
}`,
    `package auth

import "github.com/rs/zerolog/log"

func Login(user, password string) {
	log.Debug().Str("user", user).Str("password", password).Msg("login") // <- finding
}`,
    `package auth

import "go.uber.org/zap"

type Service struct {
	logger *zap.Logger
}

func (s *Service) Exchange(clientSecret string) {
	s.logger.Info("exchange", zap.String("secret", clientSecret)) // <- finding
}`,
    `package store

import "log"

type Options struct {
	Host     string
	Password string
}

func Open(options *Options) {
	log.Printf("opening the store: %+v", options) // <- finding
}`,
    `package forge

import (
	"github.com/rs/zerolog/log"

	"example.com/service/internal/github"
)

func SetUp(id, secret string) {
	opts := github.Opts{ClientID: id, ClientSecret: secret}
	log.Trace().Msgf("forge: %#v", opts) // <- finding
}`,
  ],
  good: [
    {
      title: 'a logger that is told whose request it is about',
      files: {
        'internal/api/about.go': `package api

import "net/http"

func (a *API) Hook(w http.ResponseWriter, r *http.Request) {
	a.log.Infof(r, "hook of %s", r.Method)
	a.handle(w, r)
}
`,
      },
    },
    {
      title: 'an address without its password',
      files: {
        'internal/store/open.go': `package store

import (
	"net/http"
	"net/url"

	"go.uber.org/zap"
)

var handler http.Handler

func Open(logger *zap.Logger, address *url.URL) {
	logger.Info("connecting", zap.String("dsn", address.Redacted()))
}
`,
      },
    },

    `package auth

import "log/slog"

func Refresh(tokenID string) {
	slog.Info("token refreshed", "token_id", tokenID)
}`,
    `package auth

import "github.com/rs/zerolog/log"

func Login(user string, token string) {
	log.Debug().Str("user", user).Bool("token-set", token != "").Msg("login")
}`,
    `package auth

import "log"

func Check(token string) {
	log.Printf("a token of %d characters", len(token))
}`,
    `package auth

import "log"

func Check(token string, err error) {
	log.Printf("token of type %T was refused: %v", token, err)
}`,
    `package store

import "log"

type Options struct {
	Host     string
	Password string
}

func (o *Options) String() string { return o.Host }

func Open(options *Options) {
	log.Printf("opening the store: %v", options)
}`,
    {
      title: 'a test',
      files: {
        'internal/auth/auth_test.go': `package auth

import "log"

func show(password string) {
	log.Println(password)
}
`,
      },
    },
    {
      title: 'a command writes to the person who runs it',
      files: {
        'internal/commands.go': `package internal

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"
)

func generate(_ context.Context, _ *cli.Command) error {
	apiKey, secret := newKey(), newSecret()
	fmt.Println("key:", apiKey)
	fmt.Println("secret:", secret)
	return nil
}
`,
      },
    },
    {
      title: 'the names that secrets go by',
      files: {
        'internal/check.go': `package internal

import "log/slog"

func check(keys map[string]string) {
	for apiKey, secret := range keys {
		if len(secret) < 32 {
			slog.Error("too short", "api_key", apiKey)
		}
	}
}
`,
      },
    },
    {
      title: 'a report in memory, which is shown to whoever asked for it',
      files: {
        'internal/loading.go': `package internal

import (
	"bytes"
	"log"
)

type Progress struct {
	lines *bytes.Buffer
}

type Loading struct {
	progress Progress
	notes    *log.Logger
}

type Contact struct{ Email string }

func NewLoading() *Loading {
	progress := Progress{lines: bytes.NewBuffer(nil)}
	return &Loading{progress: progress, notes: log.New(progress.lines, "", log.LstdFlags)}
}

func (l *Loading) Skip(contact Contact) {
	l.notes.Printf("skipped %s", contact.Email)
}
`,
      },
    },
    {
      title: 'the token of a challenge stands in an address that everybody may read',
      files: {
        'internal/challenge.go': `package internal

import (
	"log/slog"
	"net/http"
	"path"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/.well-known/acme-challenge/", func(w http.ResponseWriter, r *http.Request) {
		token := path.Base(r.URL.Path)
		slog.Info("challenge", "token", token)
	})
}
`,
      },
    },
  ],
}
