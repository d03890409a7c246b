package mail

import (
	"context"
	"time"

	"example.com/service/internal/provider"
)

func SendAgain(ctx context.Context, to string) error {
	var err error
	for attempt := 0; attempt < 3; attempt++ {
		if err = provider.Deliver(ctx, to); err == nil {
			return nil
		}
		time.Sleep(time.Second << attempt)
	}
	return err
}
