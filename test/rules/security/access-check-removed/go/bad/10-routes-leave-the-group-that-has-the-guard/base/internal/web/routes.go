package web

import (
	"example.com/service/internal/auth"
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	api := r.Group("/api")
	api.GET("/tariffs", h.List)

	admin := r.Group("/admin", auth.Role("admin"))
	admin.POST("/tariffs", h.Create) // <- finding
	admin.POST("/meters", h.Meter)
}
