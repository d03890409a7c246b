package crm

import (
	"net/http"
	"time"
)

type Client struct {
	http *http.Client
}

func NewClient() *Client {
	c := &http.Client{Timeout: 3 * time.Second}
	return &Client{http: c}
}
