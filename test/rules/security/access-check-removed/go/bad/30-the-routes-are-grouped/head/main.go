package main

import (
	"github.com/gin-gonic/gin"

	"example.com/a/internal/web"
)

func main() {
	r := gin.New()
	h := NewHandler()
	api := r.Group("/", web.Authenticate([]byte("k")))
	api.GET("/campaigns", h.Campaigns)
	api.GET("/donors/export", h.Export)
	api.POST("/donors/:id/merge", web.RequireRole("merge"), h.Merge)
	r.Run()
}
