package main

import (
	"os"
	"os/signal"

	"github.com/gin-gonic/gin"
)

func main() {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	gin.Default().Run(":8080") // <- finding
}
