package http

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
)

type Handlers struct{ db *sql.DB }

func New(h *Handlers, auth gin.HandlerFunc) *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	v1 := r.Group("/v1", auth)
	v1.POST("/projects", h.CreateProject)
	v1.DELETE("/projects/:id", h.DeleteProject)
	return r
}

func (h *Handlers) CreateProject(c *gin.Context) { c.Status(http.StatusCreated) }

func (h *Handlers) DeleteProject(c *gin.Context) {
	if _, err := h.db.ExecContext(c, `DELETE FROM projects WHERE id = $1`, c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}
