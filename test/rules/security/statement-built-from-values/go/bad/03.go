package api

import "github.com/gin-gonic/gin"

func (h *Handler) list(c *gin.Context) {
	state := c.Query("state")
	var orders []Order
	h.db.Raw("SELECT * FROM orders WHERE state = '" + state + "'").Scan(&orders) // <- finding
	c.JSON(200, orders)
}