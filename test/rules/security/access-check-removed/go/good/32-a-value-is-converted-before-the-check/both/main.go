package main

import (
	"github.com/labstack/echo/v4"

	"example.com/gate/gate"
)

func main() {
	e := echo.New()
	gate.Routes(e, gate.New())
	e.Logger.Fatal(e.Start(":8080"))
}
