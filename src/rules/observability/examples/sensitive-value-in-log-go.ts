import type { Examples } from '#model/rule'

export const sensitiveValueInLogGo: Examples = {
  bad: [
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
  ],
}
