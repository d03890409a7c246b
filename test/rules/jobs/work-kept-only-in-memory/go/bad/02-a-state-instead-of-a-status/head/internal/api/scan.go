package api

import (
	"log/slog"

	"github.com/gin-gonic/gin"
)

type Scanner interface{ Scan(file string) error }

func Register(r *gin.Engine, scanner Scanner) {
	r.POST("/files/:id/scan", func(c *gin.Context) {
		file := c.Param("id")
		go func() { // <- finding
			if err := scanner.Scan(file); err != nil {
				slog.Error("scan failed", "file", file, "err", err)
			}
		}()
		c.JSON(200, gin.H{"id": file, "status": "queued"})
	})
}
