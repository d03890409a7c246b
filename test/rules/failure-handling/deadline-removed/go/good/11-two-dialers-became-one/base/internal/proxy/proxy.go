package proxy

import (
	"net"
	"net/http"
)

func New(cfg Config) *Proxy {
	plain := &http.Transport{
		Dial: (&net.Dialer{
			Timeout: cfg.DialTimeout,
		}).Dial,
		MaxIdleConns: cfg.MaxIdle,
	}
	secure := &http.Transport{
		Dial: (&net.Dialer{
			Timeout: cfg.DialTimeout,
		}).Dial,
		TLSClientConfig: cfg.TLS,
	}
	return &Proxy{plain: plain, secure: secure}
}
