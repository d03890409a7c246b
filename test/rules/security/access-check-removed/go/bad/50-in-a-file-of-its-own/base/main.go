package main

import "github.com/gin-gonic/gin"

func main() {
	r := gin.New()
	r.GET("/cranes", crane)
	r.POST("/loads/:id/release", onlyForeman, release)
	_ = r.Run(":8080")
}
