package web

import "net/http"

func (c *Context) Failure(err error) error {
	cause := Cause(err)
	if cause == app.ErrLicenseRequired {
		return c.Forbidden()
	}
	return c.Page(http.StatusInternalServerError)
}
