package api

import (
	"database/sql"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

type API struct{ db *sql.DB }

func (a *API) seen(c *gin.Context) {
	id := c.Param("id")
	c.Status(http.StatusAccepted)
}
