package main

import (
	"example.com/club/partner"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	partner.Mount(r.Group("/in"), []byte("k"))
	r.Run()
}
