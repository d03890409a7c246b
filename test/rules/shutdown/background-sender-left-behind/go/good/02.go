package rates

import "context"

func Wait(ctx context.Context, work func() error) error {
	done := make(chan error)
	go func() {
		select {
		case done <- work():
		case <-ctx.Done():
		}
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}