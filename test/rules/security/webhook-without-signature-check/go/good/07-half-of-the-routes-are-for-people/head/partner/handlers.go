package partner

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type change struct {
	ID string `json:"id"`
}

func apply(c *gin.Context) {
	var in change
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	save(in)
	c.Status(http.StatusNoContent)
}

func Arrivals(c *gin.Context)  { apply(c) }
func Departures(c *gin.Context) { apply(c) }

func Prices(c *gin.Context) {
	var in change
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	save(in)
	c.Status(http.StatusNoContent)
}

func save(change) {}
