package auth

import "github.com/gin-gonic/gin"

func Role(role string) gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetString("role") != role {
			c.AbortWithStatus(403)
			return
		}
		c.Next()
	}
}
