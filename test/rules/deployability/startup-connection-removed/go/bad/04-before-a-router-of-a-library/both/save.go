package main

import (
	"database/sql"

	"github.com/gin-gonic/gin"
)

func save(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		db.ExecContext(c, "insert into hits default values")
	}
}
