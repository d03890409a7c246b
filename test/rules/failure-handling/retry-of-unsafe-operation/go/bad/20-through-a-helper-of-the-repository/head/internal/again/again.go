package again

import (
	"context"
	"time"
)

func Do(ctx context.Context, fn func() error) error {
	var err error
	for attempt := 0; attempt < 4; attempt++ {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second << attempt)
	}
	return err
}
