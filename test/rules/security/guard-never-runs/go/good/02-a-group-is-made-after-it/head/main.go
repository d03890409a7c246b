package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func main() {
	router := gin.New()
	router.POST("/quotes", func(c *gin.Context) { c.Status(http.StatusCreated) })
	router.Use(RequireCrew())
	crew := router.Group("/crew")
	crew.DELETE("/shifts/:id", func(c *gin.Context) { c.Status(http.StatusNoContent) })
	_ = router.Run(":8080")
}

func RequireCrew() gin.HandlerFunc {
	return func(c *gin.Context) { c.Next() }
}
