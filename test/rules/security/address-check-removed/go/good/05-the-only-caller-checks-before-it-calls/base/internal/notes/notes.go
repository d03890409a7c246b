package notes

import (
	"errors"
	"net"
)

func (c *Client) Load(host string, ip net.IP) ([]byte, error) {
	return c.fetch(host, ip)
}

func (c *Client) fetch(host string, ip net.IP) ([]byte, error) {
	if ip.IsPrivate() {
		return nil, errors.New("disallowed address")
	}
	return c.get(host)
}
