import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/settings/settings.go': before },
  files: { 'internal/settings/settings.go': after },
})

const settings = (field: string, more = ''): string => `package settings

import (
	"log/slog"
	"net/url"
)

type Store struct {
	Host string \`yaml:"host"\`
	${field}
}
${more}
`

const told = (what: string): string =>
  settings('Port int', `func (s Store) Tell(log *slog.Logger, address *url.URL) {\n\tlog.Info("store", "address", ${what})\n}`)

export const redactionRemovedGo: Examples = {
  bad: [
    {
      title: 'a setting that is blanked before it is shown',
      base: {
        'internal/console/settings.go': `package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	cfg.Payments.PrivateKey = hiddenValue
	cfg.Payments.SharedSecret = "***" // <- finding
	_ = json.NewEncoder(w).Encode(cfg)
}
`,
      },
      files: {
        'internal/console/settings.go': `package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	cfg.Payments.PrivateKey = hiddenValue
	_ = json.NewEncoder(w).Encode(cfg)
}
`,
      },
    },
    {
      title: 'what is taken out of reports',
      base: {
        'internal/serve/report.go': `package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
		BeforeSend: func(event *sentry.Event, _ *sentry.EventHint) *sentry.Event { // <- finding
			event.Request.Cookies = ""
			delete(event.Request.Headers, "Authorization")
			return event
		},
	})
}
`,
      },
      files: {
        'internal/serve/report.go': `package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
	})
}
`,
      },
    },

    change(
      'a type that does not write what it holds',
      settings('Token flags.Secret `yaml:"token"` // <- finding'),
      settings('Token string `yaml:"token"`'),
    ),
    change(
      'a field that is left out of JSON',
      settings('PasswordHash string `json:"-"` // <- finding'),
      settings('PasswordHash string `json:"password_hash"`'),
    ),
    change(
      'an address with a password',
      told('address.Redacted() /* <- finding */').replace(' /* <- finding */)', ') // <- finding'),
      told('address.String()'),
    ),
  ],
  good: [
    {
      title: 'blanked by a function now',
      base: {
        'internal/console/settings.go': `package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	cfg.Payments.SharedSecret = "***"
	_ = json.NewEncoder(w).Encode(cfg)
}
`,
      },
      files: {
        'internal/console/settings.go': `package console

import (
	"encoding/json"
	"net/http"
)

func (s *Server) Settings(w http.ResponseWriter, r *http.Request) {
	cfg := s.settings.Clone()
	redactSettings(cfg)
	_ = json.NewEncoder(w).Encode(cfg)
}
`,
      },
    },
    {
      title: 'a report that only says where it comes from',
      base: {
        'internal/serve/report.go': `package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
		BeforeSend: func(event *sentry.Event, _ *sentry.EventHint) *sentry.Event {
			event.ServerName = name
			return event
		},
	})
}
`,
      },
      files: {
        'internal/serve/report.go': `package serve

import "github.com/getsentry/sentry-go"

func report(dsn string) error {
	return sentry.Init(sentry.ClientOptions{
		Dsn: dsn,
	})
}
`,
      },
    },

    change(
      'another type of the kind',
      settings('Token flags.Secret `yaml:"token"`'),
      settings('Token secrets.SecretString `yaml:"token"`'),
    ),
    change('the field is gone', settings('Token flags.Secret `yaml:"token"`'), settings('Port int `yaml:"port"`')),
    change('a field that holds no secret', settings('Region string `json:"-"`'), settings('Region string `json:"region"`')),
    change('the line is gone', told('address.Redacted()'), settings('Port int')),
  ],
}
