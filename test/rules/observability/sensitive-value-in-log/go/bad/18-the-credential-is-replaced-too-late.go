package client

import (
	"log"
	"net/http"
	"net/http/httputil"
)

type Client struct {
	http *http.Client
}

func (c *Client) do(request *http.Request) (*http.Response, error) {
	text, err := httputil.DumpRequestOut(request, false)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "hidden")
	log.Printf("request: %s", text) // <- finding
	return c.http.Do(request)
}
