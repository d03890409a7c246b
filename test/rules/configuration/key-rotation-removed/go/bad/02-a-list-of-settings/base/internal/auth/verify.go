package auth

import (
	"errors"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func Verify(raw string) (*jwt.Token, error) {
	for _, name := range []string{"JWT_KEY", "JWT_KEY_PREVIOUS"} {  // <- finding
		token, err := jwt.Parse(raw, func(*jwt.Token) (any, error) { return []byte(os.Getenv(name)), nil }, jwt.WithValidMethods([]string{"HS256"}))
		if err == nil {
			return token, nil
		}
	}
	return nil, errors.New("invalid token")
}
