package main

import (
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/pay", func(c *gin.Context) { c.Status(204) })
	r.Run(":8080")
}
