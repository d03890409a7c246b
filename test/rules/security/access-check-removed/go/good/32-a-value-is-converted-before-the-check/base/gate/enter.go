package gate

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// Enter lets the holder of a code through the gate.
func (s *Service) Enter(c echo.Context) error {
	var code Code
	if err := c.Bind(&code); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest)
	}
	user, err := s.users.Find(code.Holder)
	if err != nil {
		return err
	}
	if user == nil {
		return echo.NewHTTPError(http.StatusUnauthorized)
	}
	visit := visitOf(code)
	if err := s.codes.Delete(code); err != nil {
		return err
	}
	if err := s.entries.Create(visit, user.ID); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, visit)
}
