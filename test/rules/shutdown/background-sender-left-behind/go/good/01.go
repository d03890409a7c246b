package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() {
		done <- work()
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}