package main

import (
	"github.com/gin-gonic/gin"
	"go.uber.org/zap"
)

var logger, _ = zap.NewProduction()

func main() {
	router := gin.New()
	router.Run(":8080") // <- finding
}
