package hooks

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
)

func Valid(key, body, signature []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return bytes.Equal(mac.Sum(nil), signature) // <- finding
}