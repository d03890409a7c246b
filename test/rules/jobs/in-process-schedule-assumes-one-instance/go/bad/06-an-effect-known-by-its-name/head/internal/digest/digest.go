package digest

import (
	"context"
	"time"
)

type Sender interface {
	SendDigest(ctx context.Context, to string) error
}

type Loop struct {
	sender  Sender
	members func() []string
}

func (l *Loop) Run(ctx context.Context) {
	tick := time.NewTicker(24 * time.Hour) // <- finding
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			for _, to := range l.members() {
				_ = l.sender.SendDigest(ctx, to)
			}
		}
	}
}
