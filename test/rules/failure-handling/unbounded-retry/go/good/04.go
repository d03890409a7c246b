package people

import "github.com/cenkalti/backoff/v4"

func Load(fetch func() error) error {
	return backoff.Retry(fetch, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 5))
}