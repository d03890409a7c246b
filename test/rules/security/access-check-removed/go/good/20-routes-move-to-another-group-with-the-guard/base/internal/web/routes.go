package web

import (
	"example.com/service/internal/auth"
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	admin := r.Group("/admin", auth.Role("admin"))
	admin.POST("/tariffs", h.Create)
	admin.POST("/meters", h.Meter)
}
