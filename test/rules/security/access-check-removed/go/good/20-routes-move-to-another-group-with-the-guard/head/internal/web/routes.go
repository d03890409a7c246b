package web

import (
	"example.com/service/internal/auth"
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	tariffs := r.Group("/tariffs")
	tariffs.Use(auth.Role("admin"))
	tariffs.POST("/tariffs", h.Create)
	meters := r.Group("/meters", auth.Role("admin"))
	meters.POST("/meters", h.Meter)
}
