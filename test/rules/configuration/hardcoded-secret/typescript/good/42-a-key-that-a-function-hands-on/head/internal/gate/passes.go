package gate

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

var label = []byte("vW3!tq8Zr+gateKf61mBx")

func sealed(using []byte, text []byte) string {
	mac := hmac.New(sha256.New, using)
	mac.Write(text)
	return hex.EncodeToString(mac.Sum(nil))
}

// Label returns the sealed label.
func Label(seal []byte) string {
	return sealed(seal, label)
}
