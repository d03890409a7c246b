package web

import (
	"database/sql"

	"github.com/gin-gonic/gin"
)

type Handlers struct{ db *sql.DB }

func (h *Handlers) Create(c *gin.Context) {
	if c.GetString("role") != "admin" {
		c.AbortWithStatus(403)
		return
	}
	_, _ = h.db.ExecContext(c, "INSERT INTO tariffs (name) VALUES ($1)", c.PostForm("name"))
}
