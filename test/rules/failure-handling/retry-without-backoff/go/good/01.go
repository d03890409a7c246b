package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) (resp *http.Response, err error) {
	for try := 0; try < 5; try++ {
		resp, err = client.Get(url)
		if err == nil {
			return resp, nil
		}
		time.Sleep(time.Duration(1<<try) * 100 * time.Millisecond)
	}
	return nil, err
}