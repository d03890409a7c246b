package work

import "github.com/gin-gonic/gin"

func Routes(r *gin.Engine, h *Handlers) {
	r.Use(middleware.RateLimiter(h.store)) // <- finding
	r.POST("/codes", h.Create)
}
