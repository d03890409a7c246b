package main

import (
	"log/slog"
	"time"

	"github.com/gofiber/fiber/v2"
)

func main() {
	app := fiber.New()
	app.Use(accessLog)
	app.Get("/berths/:id", func(c *fiber.Ctx) error { return c.SendStatus(fiber.StatusOK) })
	if err := app.Listen(":8080"); err != nil {
		panic(err)
	}
}

func accessLog(c *fiber.Ctx) error {
	begun := time.Now()
	err := c.Next()
	slog.Info("request", "path", c.Path(), "status", c.Response().StatusCode(), "took", time.Since(begun))
	return err
}
