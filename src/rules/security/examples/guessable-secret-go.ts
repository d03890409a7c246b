import type { Examples } from '#model/rule'

export const guessableSecretGo: Examples = {
  bad: [
    `package work

import "math/rand"

const letters = "abcdefghijklmnopqrstuvwxyz"

func generateToken(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))] // <- finding
	}
	return string(b)
}
`,
    `package work

import (
	"fmt"
	"math/rand"
)

func (s *Service) Reset(user string) error {
	resetCode := fmt.Sprintf("%06d", rand.Intn(1000000)) // <- finding
	return s.mail.Send(user, resetCode)
}
`,
  ],
  good: [
    `package work

import (
	"crypto/rand"
	"encoding/hex"
)

func generateToken() (string, error) {
	b := make([]byte, 16)
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}
`,
    `package work

import "math/rand"

func (s *Service) pick() Server {
	return s.servers[rand.Intn(len(s.servers))]
}
`,
    `package work

import (
	"math/rand"
	"time"
)

func (s *Service) wait(token string) {
	jitter := time.Duration(rand.Intn(100)) * time.Millisecond
	time.Sleep(s.pause + jitter)
}
`,
  ],
}
