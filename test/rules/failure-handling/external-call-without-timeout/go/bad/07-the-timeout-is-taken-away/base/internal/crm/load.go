package crm

import (
	"net/http"
	"time"
)

var client = &http.Client{
	Timeout: 5 * time.Second, // <- finding
}

func Load() (*http.Response, error) {
	return client.Get("https://crm.example.com/people")
}
