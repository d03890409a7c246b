package api

import "github.com/gin-gonic/gin"

func report(c *gin.Context) {
	c.File("/data/reports/" + c.Param("id") + ".json")
}