package web

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

func Build() *echo.Echo {
	e := echo.New()
	e.POST("/berths", func(c echo.Context) error { return c.NoContent(http.StatusCreated) })
	return e
}
