package web

import "github.com/gin-gonic/gin"

func Register(router *gin.Engine, h *Handlers) {
	crew := router.Group("/crew")
	crew.POST("/shifts", h.AddShift)
	crew.DELETE("/shifts/:id", h.DropShift)
	crew.Use(RequireAdmin()) // <- finding
}
