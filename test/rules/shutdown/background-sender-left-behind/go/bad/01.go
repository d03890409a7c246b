package rates

import (
	"context"
	"errors"
	"time"
)

func Load(ctx context.Context, fetch func() int) (int, error) {
	result := make(chan int)
	go func() {
		result <- fetch() // <- finding
	}()
	select {
	case rate := <-result:
		return rate, nil
	case <-time.After(2 * time.Second):
		return 0, errors.New("too slow")
	}
}