package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func onlyForeman(c *gin.Context) {
	if c.GetString("role") != "foreman" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}
