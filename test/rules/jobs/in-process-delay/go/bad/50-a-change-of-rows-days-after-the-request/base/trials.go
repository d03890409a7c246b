package api

import (
	"database/sql"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

type API struct{ db *sql.DB }

func (a *API) startTrial(c *gin.Context) {
	id := c.Param("id")
	if _, err := a.db.ExecContext(c.Request.Context(), `UPDATE accounts SET trial = true WHERE id = $1`, id); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusAccepted)
}
