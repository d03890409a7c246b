package hooks

import (
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/go-github/v72/github"
	"gorm.io/gorm"
)

type Hooks struct {
	db     *gorm.DB
	secret []byte
}

func (h *Hooks) Pushed(c *gin.Context) {
	payload, err := github.ValidatePayload(c.Request, h.secret)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if err := h.build(c.Request.Context(), payload); err != nil { // <- finding
		slog.Error("build", "error", err)
	}
	c.Status(http.StatusOK)
}
