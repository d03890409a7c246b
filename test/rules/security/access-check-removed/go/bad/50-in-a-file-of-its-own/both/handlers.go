package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func crane(c *gin.Context) { c.Status(http.StatusOK) }

func release(c *gin.Context) {
	_, err := db.Exec("update load set state = 'free' where id = $1", c.Param("id"))
	if err != nil {
		c.Status(http.StatusInternalServerError)
	}
}
