package tasks

import (
	"context"
	"net/smtp"

	"github.com/hibiken/asynq"
)

type Store interface {
	Unsent(ctx context.Context) ([]string, error)
	MarkSent(ctx context.Context, email string) error
}

type Tasks struct{ store Store }

func (t *Tasks) Digest(ctx context.Context, task *asynq.Task) error {
	emails, err := t.store.Unsent(ctx)
	if err != nil {
		return err
	}
	for _, email := range emails {
		if err := smtp.SendMail("mail:25", nil, "news@example.com", []string{email}, task.Payload()); err != nil {
			return err
		}
		if err := t.store.MarkSent(ctx, email); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tasks) Mux() *asynq.ServeMux {
	mux := asynq.NewServeMux()
	mux.HandleFunc("digest:send", t.Digest)
	return mux
}
