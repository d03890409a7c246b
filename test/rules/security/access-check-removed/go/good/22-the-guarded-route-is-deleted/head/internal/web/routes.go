package web

import (
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	r.GET("/tariffs", h.List)
}
