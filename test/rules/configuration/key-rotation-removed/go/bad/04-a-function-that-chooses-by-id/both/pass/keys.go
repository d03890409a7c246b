package pass

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func singleKey(*jwt.Token) (any, error) { return []byte(os.Getenv("PASS_KEY")), nil }
