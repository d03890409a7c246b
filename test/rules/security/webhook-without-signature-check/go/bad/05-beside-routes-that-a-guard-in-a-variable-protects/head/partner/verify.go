package partner

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
)

func Sealed(key []byte) gin.HandlerFunc {
	return func(c *gin.Context) {
		body, err := io.ReadAll(c.Request.Body)
		sum := hmac.New(sha256.New, key)
		sum.Write(body)
		given, bad := hex.DecodeString(c.GetHeader("X-Seal"))
		if err != nil || bad != nil || !hmac.Equal(sum.Sum(nil), given) {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Request.Body = io.NopCloser(bytes.NewReader(body))
	}
}
