package crm

import "net/http"

func (c *Client) People() (*http.Response, error) {
	return c.http.Get("https://crm.example.com/people") // <- finding
}
