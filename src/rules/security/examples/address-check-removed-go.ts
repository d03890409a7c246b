import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const addressCheckRemovedGo: Examples = {
  bad: [
    change(
      'a private address',
      `package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	if ip.IsLoopback() || ip.IsPrivate() { // <- finding
		return nil, errors.New("disallowed address")
	}
	return c.get(host)
}
`,
      `package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	return c.get(host)
}
`,
    ),
    change(
      'a dialer that looks at the address',
      `package work

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
`,
      `package work

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
`,
    ),
    change(
      'where a caller is sent',
      `package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !isAllowedRedirectURL(target) { // <- finding
		target = "/"
	}
	h.send(w, target)
}
`,
      `package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	h.send(w, target)
}
`,
    ),
  ],
  good: [
    change(
      'another check',
      `package work

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
`,
      `package work

import (
	"net"
	"errors"
)

func (c *Client) Fetch(host string, ip net.IP) ([]byte, error) {
	if !c.isPublic(ip) {
		return nil, errors.New("disallowed address")
	}
	return c.get(host)
}
`,
    ),
    change(
      'the request went away',
      `package work

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
`,
      `package work

import (
	"net"
	"errors"
)

func (c *Client) Name() string { return "" }
`,
    ),
    change(
      'it is asked earlier',
      `package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	h.note(r)
	if !isAllowedRedirectURL(target) {
		target = "/"
	}
	h.send(w, target)
}
`,
      `package work

import "net/http"

func (h *Handlers) Done(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if !isAllowedRedirectURL(target) {
		target = "/"
	}
	h.note(r)
	h.send(w, target)
}
`,
    ),
  ],
}
