package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error)
	go func() {
		done <- work() // <- finding
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}
