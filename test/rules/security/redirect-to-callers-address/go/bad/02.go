package api

import "github.com/gin-gonic/gin"

func leave(c *gin.Context) {
	target := c.Query("to")
	c.Redirect(302, target) // <- finding
}