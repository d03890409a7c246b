package tickets

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"os"
)

var label = []byte("ticket-seal-v1")

var material, _ = hex.DecodeString(os.Getenv("TICKET_KEY"))

func Seal(ticket []byte) []byte {
	mac := hmac.New(sha256.New, material)
	mac.Write(label)
	mac.Write(ticket)
	return mac.Sum(nil)
}
