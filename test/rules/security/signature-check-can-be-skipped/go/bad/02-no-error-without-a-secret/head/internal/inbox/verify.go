package inbox

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"
)

var errForged = errors.New("signature does not match")

func verify(secret string, raw, given []byte) error {
	if secret == "" { // <- finding
		return nil
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(raw)
	if !hmac.Equal(given, mac.Sum(nil)) {
		return errForged
	}
	return nil
}
