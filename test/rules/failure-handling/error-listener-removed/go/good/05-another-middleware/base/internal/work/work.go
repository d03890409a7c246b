package work

import "github.com/gin-gonic/gin"

func Router(h *Handlers) *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/orders", h.List)
	return r
}
