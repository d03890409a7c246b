package seatmap

import (
	"net/http"
	"time"

	"example.com/tickets/shield"
)

type Client struct {
	base   string
	http   *http.Client
	shield *shield.Shield
}

func New(base string) *Client {
	return &Client{base: base, http: &http.Client{Timeout: time.Second}, shield: shield.New("seats")}
}

func (c *Client) Hold(show string) error {
	return c.shield.Run(func() error {
		response, err := c.http.Get(c.base + "/hold/" + show)
		if err != nil {
			return err
		}
		return response.Body.Close()
	})
}

func (c *Client) Free(show string) error {
	return c.shield.Run(func() error {
		response, err := c.http.Get(c.base + "/free/" + show)
		if err != nil {
			return err
		}
		return response.Body.Close()
	})
}
