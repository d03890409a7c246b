package payments

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) (*http.Response, error) {
	var last error
	for attempt := 0; attempt < 3; attempt++ {
		resp, err := client.Get(url)
		if err == nil {
			return resp, nil
		}
		last = err
		time.Sleep(time.Second << attempt)
	}
	return nil, last
}
