package carrier

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Label(id string) (*http.Response, error) {
	return client.Get("https://carrier.example.com/labels/" + id)
}
