package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) error {
	for try := 0; try < 5; try++ {
		if _, err := client.Get(url); err == nil {
			return nil
		}
	}
	return nil
}
