package main

import (
	"context"

	"example.com/service/internal/mail"
	"example.com/service/internal/meters"
)

func main() { _ = counted(mail.Send)(context.Background(), "a@example.com") }

func counted(send func(context.Context, string) error) func(context.Context, string) error {
	return func(ctx context.Context, to string) error {
		err := send(ctx, to)
		if err != nil {
			meters.SendFailures.WithLabelValues("main").Inc()
		}
		return err
	}
}
