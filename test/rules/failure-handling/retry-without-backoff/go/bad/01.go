package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) (*http.Response, error) {
	var last error
	for try := 0; try < 5; try++ { // <- finding
		resp, err := client.Get(url)
		if err == nil {
			return resp, nil
		}
		last = err
	}
	return nil, last
}