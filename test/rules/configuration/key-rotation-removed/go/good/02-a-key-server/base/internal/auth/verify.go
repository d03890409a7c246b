package auth

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func Verify(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(*jwt.Token) (any, error) { return []byte(os.Getenv("JWT_KEY")), nil }, jwt.WithValidMethods([]string{"HS256"}))
}
