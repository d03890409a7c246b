package people

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Profile(url string, attempts int) (*http.Response, error) {
	resp, err := client.Get(url)
	if err != nil {
		if attempts == 1 {
			return nil, err
		}
		return Profile(url, attempts-1)
	}
	return resp, nil
}
