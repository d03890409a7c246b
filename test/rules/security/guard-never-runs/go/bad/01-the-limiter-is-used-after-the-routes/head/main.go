package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func main() {
	router := gin.New()
	router.POST("/crossings", func(c *gin.Context) { c.Status(http.StatusCreated) })
	router.Use(RateLimit(10)) // <- finding
	_ = router.Run(":8080")
}

func RateLimit(most int) gin.HandlerFunc {
	return func(c *gin.Context) { c.Next() }
}
