package web

import "net/http"

func (c *Context) Failure(err error) error {
	cause := Cause(err)
	return c.Page(http.StatusInternalServerError)
}
