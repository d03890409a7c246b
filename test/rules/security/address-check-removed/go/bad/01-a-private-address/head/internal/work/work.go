package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	return c.get(host)
}
