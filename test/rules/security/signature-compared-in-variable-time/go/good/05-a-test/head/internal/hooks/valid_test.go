package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
)

func valid(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	return hex.EncodeToString(mac.Sum(nil)) == signature
}
