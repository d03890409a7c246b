package gate

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

var seal = []byte("vW3!tq8Zr+gateKf61mBx") // <- finding

func sealed(using []byte, text string) string {
	if text == "" {
		return ""
	}
	mac := hmac.New(sha256.New, using)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}

// Pass returns the pass of a visitor.
func Pass(visitor string) string {
	return visitor + "." + sealed(seal, visitor)
}
