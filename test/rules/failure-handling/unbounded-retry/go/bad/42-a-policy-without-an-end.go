package stock

import (
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v4"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Reserve(url string) error {
	policy := backoff.NewExponentialBackOff()
	policy.InitialInterval = 200 * time.Millisecond
	policy.MaxElapsedTime = 0 // <- finding
	return backoff.Retry(func() error {
		response, err := client.Get(url)
		if err != nil {
			return err
		}
		return response.Body.Close()
	}, policy)
}
