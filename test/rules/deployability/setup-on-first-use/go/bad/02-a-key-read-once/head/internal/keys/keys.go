package keys

import (
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"os"
	"sync"
)

var (
	once sync.Once
	key  *rsa.PrivateKey
)

func Signing() *rsa.PrivateKey {
	once.Do(func() {
		raw, err := os.ReadFile(os.Getenv("KEY_PATH"))  // <- finding
		if err != nil {
			panic(err)
		}
		block, _ := pem.Decode(raw)
		key, err = x509.ParsePKCS1PrivateKey(block.Bytes)
		if err != nil {
			panic(err)
		}
	})
	return key
}
