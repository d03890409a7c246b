package auth

import (
	"github.com/MicahParks/keyfunc/v3"
	"github.com/golang-jwt/jwt/v5"
)

type Verifier struct{ keys keyfunc.Keyfunc }

func (v Verifier) Verify(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, v.keys.Keyfunc, jwt.WithValidMethods([]string{"RS256"}))
}
