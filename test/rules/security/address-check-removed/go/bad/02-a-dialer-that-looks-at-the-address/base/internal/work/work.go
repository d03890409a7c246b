package work

import (
	"net"
	"net/http"
	"syscall"
)

func client() *http.Client {
	dialer := &net.Dialer{
		Timeout: limit,
		Control: func(network, address string, c syscall.RawConn) error { return onlyPublic(net.ParseIP(address)) }, // <- finding
	}
	return &http.Client{Timeout: limit, Transport: &http.Transport{DialContext: dialer.DialContext}}
}
