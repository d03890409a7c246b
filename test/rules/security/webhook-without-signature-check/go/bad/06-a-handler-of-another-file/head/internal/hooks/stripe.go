package hooks

import (
	"encoding/json"

	"github.com/labstack/echo/v4"
)

type stripeEvent struct{ Tenant string }

func (h *Hooks) stripe(c echo.Context) error {
	var event stripeEvent
	if err := json.NewDecoder(c.Request().Body).Decode(&event); err != nil { // <- finding
		return err
	}
	return h.plans.Activate(event.Tenant)
}
