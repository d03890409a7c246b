package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func First(mirrors []string) *http.Response {
	for i := 0; i < len(mirrors); i++ {
		resp, err := client.Get(mirrors[i])
		if err == nil {
			return resp
		}
	}
	return nil
}