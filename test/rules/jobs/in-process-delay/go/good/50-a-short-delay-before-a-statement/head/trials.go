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
	time.AfterFunc(2*time.Second, func() {
		if _, err := a.db.Exec(`UPDATE accounts SET seen = now() WHERE id = $1`, id); err != nil {
			slog.Error("not marked as seen", "account", id, "err", err)
		}
	})
	c.Status(http.StatusAccepted)
}
