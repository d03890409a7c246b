package tasks

import (
	"context"
	"errors"
	"time"
)

func StopAndWait(ctx context.Context, stop func(context.Context) error, timeout time.Duration) error {
	var (
		failed = make(chan error, 1)
		limit  = timeout
	)
	go func() {
		failed <- stop(ctx)
	}()
	select {
	case err := <-failed:
		return err
	case <-time.After(limit):
		return errors.New("still running")
	}
}
