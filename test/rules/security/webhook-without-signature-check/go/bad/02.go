package hooks

import (
	"github.com/gin-gonic/gin"
)

func Register(router *gin.Engine) {
	router.POST("/hooks", func(c *gin.Context) { // <- finding
		if c.GetHeader("X-GitHub-Event") != "push" {
			return
		}
		var push Push
		if err := c.ShouldBindJSON(&push); err != nil {
			return
		}
		deploy(push.Ref)
	})
}