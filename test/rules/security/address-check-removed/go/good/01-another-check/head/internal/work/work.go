package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	if !c.isPublic(ip) {
		return nil, errors.New("disallowed address")
	}
	return c.get(host)
}
