package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"os"
)

var key = []byte(os.Getenv("SEAL_SIGNING_KEY")) // <- finding

func Of(text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}
