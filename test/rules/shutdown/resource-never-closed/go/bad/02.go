package rates

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Ready(url string) (bool, error) {
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return false, err
	}
	return resp.StatusCode == http.StatusOK, nil
}