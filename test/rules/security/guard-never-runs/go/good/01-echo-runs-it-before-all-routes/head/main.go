package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func main() {
	e := echo.New()
	e.POST("/crossings", func(c echo.Context) error { return c.NoContent(http.StatusCreated) })
	e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore(20)))
	_ = e.Start(":8080")
}
