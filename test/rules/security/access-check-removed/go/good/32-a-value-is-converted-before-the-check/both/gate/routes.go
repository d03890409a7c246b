package gate

import "github.com/labstack/echo/v4"

// Routes adds what the gate answers.
func Routes(e *echo.Echo, s *Service) {
	e.POST("/enter", s.Enter)
}
