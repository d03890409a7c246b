package work

import (
	"github.com/gofiber/fiber/v2"
)

func Router(h *Handlers) *fiber.App {
	app := fiber.New()
	app.Use(withRecovery()) // <- finding
	app.Get("/orders", h.List)
	return app
}
