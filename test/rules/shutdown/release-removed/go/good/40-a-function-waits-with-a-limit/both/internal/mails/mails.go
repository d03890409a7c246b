package mails

import "context"

func SendAll(ctx context.Context) {
	for ctx.Err() == nil {
		send(ctx)
	}
}

func send(ctx context.Context) {}
