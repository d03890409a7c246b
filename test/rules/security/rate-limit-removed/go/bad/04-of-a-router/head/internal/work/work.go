package work

import "github.com/gin-gonic/gin"

func Routes(r *gin.Engine, h *Handlers) {
	r.POST("/codes", h.Create)
}
