package web

import (
	"database/sql"

	"github.com/gin-gonic/gin"
)

type Handlers struct{ db *sql.DB }

func (h *Handlers) Create(c *gin.Context) {
	_, _ = h.db.ExecContext(c, "INSERT INTO tariffs (name) VALUES ($1)", c.PostForm("name"))
}
