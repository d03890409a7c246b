package work

import (
	"net"
	"net/http"
	"syscall"
)

func client() *http.Client {
	dialer := &net.Dialer{
		Timeout: limit,
	}
	return &http.Client{Timeout: limit, Transport: &http.Transport{DialContext: dialer.DialContext}}
}
