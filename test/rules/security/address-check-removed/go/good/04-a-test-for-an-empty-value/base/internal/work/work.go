package work

import "errors"

func (c *Client) Fetch(id int, host string) ([]byte, error) {
	if id == 0 || host == "" {
		return nil, errors.New("invalid path parameters")
	}
	return c.get(host)
}
