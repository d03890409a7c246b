package proof

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"os"
)

func Holds(body []byte, header string) bool {
	mac := hmac.New(sha256.New, []byte(os.Getenv("SCALE_KEY")))
	mac.Write(body)
	given, err := hex.DecodeString(header)
	return err == nil && hmac.Equal(mac.Sum(nil), given)
}
