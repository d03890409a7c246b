package work

import (
	"net"
	"errors"
)

func (c *Client) Name() string { return "" }
