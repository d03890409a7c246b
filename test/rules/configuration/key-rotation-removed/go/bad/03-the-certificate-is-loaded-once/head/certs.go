package main

import (
	"crypto/tls"
	"sync/atomic"
)

type certs struct {
	certFile, keyFile string
	current           atomic.Pointer[tls.Certificate]
}

func (c *certs) load() error {
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		return err
	}
	c.current.Store(&pair)
	return nil
}
