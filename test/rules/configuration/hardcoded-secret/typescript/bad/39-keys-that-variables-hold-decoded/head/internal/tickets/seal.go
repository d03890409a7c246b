package tickets

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

var material, _ = hex.DecodeString("9c1185a5{{}}c5e9fc54612808977ee8f548") // <- finding

func Seal(ticket []byte) []byte {
	mac := hmac.New(sha256.New, material)
	mac.Write(ticket)
	return mac.Sum(nil)
}
