package clients

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func Sign(claims jwt.Claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(os.Getenv("JWT_SECRET"))) // <- finding
}
