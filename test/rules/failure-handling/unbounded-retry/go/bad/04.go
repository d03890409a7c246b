package people

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Profile(url string) (*http.Response, error) {
	resp, err := client.Get(url)
	if err != nil {
		return Profile(url) // <- finding
	}
	return resp, nil
}
