package main

import "github.com/gin-gonic/gin"

func loads(r *gin.Engine) {
	r.POST("/loads/:id/release", release) // <- finding
}
