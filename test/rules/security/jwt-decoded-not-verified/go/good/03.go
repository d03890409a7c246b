package auth

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func expiry(raw string) any {
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	return claims["exp"]
}