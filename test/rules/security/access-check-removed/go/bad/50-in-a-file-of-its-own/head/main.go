package main

import "github.com/gin-gonic/gin"

func main() {
	r := gin.New()
	r.GET("/cranes", crane)
	loads(r)
	_ = r.Run(":8080")
}
