package web

import (
	"example.com/service/internal/auth"
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	r.GET("/tariffs", h.List)
	r.POST("/tariffs", auth.Role("admin"), h.Create)
}
