package main

import (
	"crypto/tls"
	"log/slog"
	"sync/atomic"
	"time"
)

type certs struct {
	certFile, keyFile string
	current           atomic.Pointer[tls.Certificate]
}

func (c *certs) watch() {
	for range time.Tick(time.Minute) { // <- finding
		if err := c.load(); err != nil {
			slog.Error("certificate not reloaded", "err", err)
		}
	}
}

func (c *certs) load() error {
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		return err
	}
	c.current.Store(&pair)
	return nil
}
