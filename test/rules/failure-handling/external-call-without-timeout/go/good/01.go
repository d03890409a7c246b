package risk

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Score(url string) (*http.Response, error) {
	return client.Get(url)
}