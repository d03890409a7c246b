package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"log"
	"os"
)

var key = []byte(os.Getenv("SEAL_SIGNING_KEY"))

func init() {
	if len(key) == 0 {
		log.Fatal("SEAL_SIGNING_KEY is not set")
	}
}

func Of(text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}
