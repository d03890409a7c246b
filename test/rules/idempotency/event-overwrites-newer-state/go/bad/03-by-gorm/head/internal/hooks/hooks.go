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

func (h *Hooks) Pushed(c *gin.Context) { // <- finding
	payload, err := github.ValidatePayload(c.Request, h.secret)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if err := h.db.Model(&Branch{}).Where("name = ?", nameOf(payload)).Update("head", headOf(payload)).Error; err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusOK)
}
