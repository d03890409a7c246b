package notes

import (
	"errors"
	"net"
)

func (c *Client) Load(host string, ip net.IP) ([]byte, error) {
	if ip.IsPrivate() {
		return nil, errors.New("disallowed address")
	} else {
		return c.get(host)
	}
}
