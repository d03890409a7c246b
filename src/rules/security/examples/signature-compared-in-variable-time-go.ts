import type { Examples } from '#model/rule'

const start = `package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
)

`

export const signatureComparedInVariableTimeGo: Examples = {
  bad: [
    `${start}func Receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if r.Header.Get("X-Signature") != expected { // <- finding
		w.WriteHeader(http.StatusUnauthorized)
	}
}`,
    `package hooks

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
)

func Valid(key, body, signature []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return bytes.Equal(mac.Sum(nil), signature) // <- finding
}`,
    `package internal

import "net/http"

type Config struct {
	CronSecret string
}

type Server struct {
	config Config
}

func (s *Server) Cron(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Cron-Secret") != s.config.CronSecret { // <- finding
		w.WriteHeader(http.StatusForbidden)
		return
	}
}`,
    {
      title: 'it was compared in constant time before',
      base: {
        'internal/hooks/valid.go': `${start}func Valid(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return hmac.Equal([]byte(expected), []byte(signature)) // <- finding
}
`,
      },
      files: {
        'internal/hooks/valid.go': `${start}func Valid(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return expected == signature
}
`,
      },
    },
  ],
  good: [
    `${start}func Valid(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return hmac.Equal([]byte(expected), []byte(signature))
}`,
    `package internal

import "net/http"

type Config struct {
	CronSecret string
}

type Server struct {
	config Config
}

func (s *Server) Ready() bool {
	return s.config.CronSecret != ""
}`,
    `package files

import (
	"crypto/sha256"
	"encoding/hex"
)

func Same(content []byte, checksum string) bool {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]) == checksum
}`,
    `package users

import "net/http"

func Handle(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Role") == "admin" {
		w.WriteHeader(http.StatusOK)
	}
}`,
    {
      title: 'a test',
      files: {
        'internal/hooks/valid_test.go': `${start}func valid(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	return hex.EncodeToString(mac.Sum(nil)) == signature
}
`,
      },
    },
  ],
}
