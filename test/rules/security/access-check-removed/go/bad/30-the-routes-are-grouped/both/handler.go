package main

import (
	"database/sql"

	"github.com/gin-gonic/gin"
)

type Handler struct{ db *sql.DB }

func NewHandler() *Handler { return &Handler{} }

func (h *Handler) Campaigns(c *gin.Context) { h.db.QueryContext(c, "SELECT 1 FROM campaigns") }
func (h *Handler) Export(c *gin.Context)    { h.db.QueryContext(c, "SELECT * FROM donors") }
func (h *Handler) Merge(c *gin.Context) {
	h.db.ExecContext(c, "UPDATE donors SET merged = true WHERE id = $1", c.Param("id"))
}
