package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type Handlers struct{}

func (h *Handlers) AddShift(c *gin.Context)  { c.Status(http.StatusCreated) }
func (h *Handlers) DropShift(c *gin.Context) { c.Status(http.StatusNoContent) }

func RequireAdmin() gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetHeader("X-Role") != "admin" {
			c.AbortWithStatus(http.StatusForbidden)
		}
	}
}
