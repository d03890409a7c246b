/** A receiver of Stripe's events in Go for examples: what is done with an event, and what else the file holds. */
export const stripeReceiver = (work: string, more = '', mark = ''): string => `package billing

import (
	"database/sql"
	"io"
	"log/slog"
	"net/http"

	"github.com/stripe/stripe-go/v82/webhook"
)

type Hooks struct {
	db     *sql.DB
	secret string
}
${more}
func (h *Hooks) Receive(w http.ResponseWriter, r *http.Request) {${mark}
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 65536))
	if err != nil {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	event, err := webhook.ConstructEvent(payload, r.Header.Get("Stripe-Signature"), h.secret)
	if err != nil {
		http.Error(w, "not signed", http.StatusBadRequest)
		return
	}
${work}
	w.WriteHeader(http.StatusOK)
}
`

/** A receiver of GitHub's events in Go, with gin. */
export const githubReceiver = (work: string, mark = ''): string => `package hooks

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

func (h *Hooks) Pushed(c *gin.Context) {${mark}
	payload, err := github.ValidatePayload(c.Request, h.secret)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
${work}
	c.Status(http.StatusOK)
}
`
