package quotes

import (
	"errors"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

var errGone = errors.New("gone")

func Quote(url string) (resp *http.Response, err error) {
	for try := 0; try < 5; try++ { // <- finding
		resp, err = client.Get(url)
		if err == nil {
			return resp, nil
		}
	}
	return nil, errGone
}
