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
