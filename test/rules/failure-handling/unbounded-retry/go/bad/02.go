package people

import (
	"time"

	"github.com/cenkalti/backoff/v4"
)

func Load(fetch func() error) error {
	return backoff.Retry(fetch, backoff.NewConstantBackOff(time.Second)) // <- finding
}