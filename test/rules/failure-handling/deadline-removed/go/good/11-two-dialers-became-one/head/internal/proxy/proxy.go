package proxy

import (
	"net"
	"net/http"
)

func New(cfg Config) *Proxy {
	dialer := &net.Dialer{
		Timeout:   cfg.DialTimeout,
		KeepAlive: cfg.KeepAlive,
	}
	plain := &http.Transport{
		Dial:         dialer.Dial,
		MaxIdleConns: cfg.MaxIdle,
	}
	secure := &http.Transport{
		Dial:            dialer.Dial,
		TLSClientConfig: cfg.TLS,
	}
	return &Proxy{plain: plain, secure: secure}
}
