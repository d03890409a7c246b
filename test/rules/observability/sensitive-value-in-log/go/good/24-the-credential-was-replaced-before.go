package client

import (
	"log"
	"net/http"
	"net/http/httputil"
)

type Client struct {
	verbose bool
	http    *http.Client
}

func (c *Client) do(request *http.Request) (*http.Response, error) {
	if c.verbose {
		credential := request.Header.Get("Authorization")
		request.Header.Set("Authorization", "hidden")
		text, err := httputil.DumpRequestOut(request, false)
		request.Header.Set("Authorization", credential)
		if err != nil {
			return nil, err
		}
		log.Printf("request: %s", text)
	}
	return c.http.Do(request)
}
