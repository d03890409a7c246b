package work

import "github.com/cenkalti/backoff/v4"

func (s *Service) Send(message string) error {
	pause := backoff.NewConstantBackOff(s.pause)
	return backoff.Retry(func() error { return s.post(message) }, backoff.WithMaxRetries(pause, 5)) // <- finding
}
