package work

import "errors"

func (c *Client) Fetch(id int, host string) ([]byte, error) {
	return c.get(host)
}

var errEmpty = errors.New("empty")
