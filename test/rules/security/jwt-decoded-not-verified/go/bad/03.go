package auth

import (
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func Me(w http.ResponseWriter, r *http.Request) {
	jwt.Parse(r.Header.Get("Authorization"), func(token *jwt.Token) (any, error) { // <- finding
		return jwt.UnsafeAllowNoneSignatureType, nil
	})
}