package main

import (
	"github.com/gin-gonic/gin"

	"example.com/a/internal/web"
)

func main() {
	r := gin.New()
	h := NewHandler()
	auth := web.Authenticate([]byte("k"))
	r.GET("/campaigns", auth, h.Campaigns)
	r.GET("/donors/export", auth, web.RequireRole("export"), h.Export) // <- finding
	r.POST("/donors/:id/merge", auth, web.RequireRole("merge"), h.Merge)
	r.Run()
}
