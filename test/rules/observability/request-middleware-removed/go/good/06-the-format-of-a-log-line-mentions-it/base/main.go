package main

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/logger"
)

func main() {
	app := fiber.New()
	app.Use(logger.New(logger.Config{
		Format: "${time} ${method} ${path} ${status} latency=${latency}\n",
	}))
	app.Get("/berths/:id", func(c *fiber.Ctx) error { return c.SendStatus(fiber.StatusOK) })
	if err := app.Listen(":8080"); err != nil {
		panic(err)
	}
}
