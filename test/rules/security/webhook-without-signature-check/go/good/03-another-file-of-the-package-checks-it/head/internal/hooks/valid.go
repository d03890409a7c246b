package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
)

func valid(body []byte, header string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hmac.Equal(mac.Sum(nil), decoded(header))
}
