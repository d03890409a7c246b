package main

import (
	"github.com/gin-gonic/gin"

	"example.com/pay/internal/mw"
)

func main() {
	r := gin.New()
	r.Use(gin.Recovery(), mw.Metrics()) // <- finding
	r.GET("/pay", func(c *gin.Context) { c.Status(204) })
	r.Run(":8080")
}
