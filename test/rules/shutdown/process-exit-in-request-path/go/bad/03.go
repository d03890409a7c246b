package orders

import (
	"os"

	"github.com/gin-gonic/gin"
)

func Create(c *gin.Context) {
	if c.Query("stop") == "1" {
		os.Exit(1) // <- finding
	}
}