package files

import (
	"crypto/sha256"
	"encoding/hex"
)

func Same(content []byte, checksum string) bool {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]) == checksum
}