package export

import (
	"context"
	"time"
)

// First takes the first source that works.
func First(sources []string, open func(string) error) bool {
	for _, source := range sources {
		if open(source) == nil {
			return true
		}
	}
	return false
}

// Drain empties a stack: nil is its end, and no error.
func Drain(pop func() *int) {
	for {
		if pop() == nil {
			return
		}
	}
}

func Until(ctx context.Context, work func() error) error {
	for {
		if work() == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

func Few(work func() error) bool {
	for i := 0; i < 3; i++ {
		if work() == nil {
			return true
		}
		time.Sleep(time.Second << i)
	}
	return false
}

// Consume ends with the first error.
func Consume(next func() error) {
	for next() == nil {
	}
}
