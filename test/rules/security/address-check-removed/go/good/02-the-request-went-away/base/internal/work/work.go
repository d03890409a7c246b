package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	if ip.IsLoopback() || ip.IsPrivate() {
		return nil, errors.New("disallowed address")
	}
	return c.get(host)
}

func (c *Client) Name() string { return "" }
