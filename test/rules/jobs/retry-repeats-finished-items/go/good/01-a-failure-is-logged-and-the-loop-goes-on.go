package tasks

import (
	"context"
	"log/slog"
	"net/smtp"

	"github.com/hibiken/asynq"
)

type Store interface {
	Subscribers(ctx context.Context) ([]string, error)
}

type Tasks struct{ store Store }

func (t *Tasks) Digest(ctx context.Context, task *asynq.Task) error {
	emails, err := t.store.Subscribers(ctx)
	if err != nil {
		return err
	}
	for _, email := range emails {
		if err := smtp.SendMail("mail:25", nil, "news@example.com", []string{email}, task.Payload()); err != nil {
			slog.Error("mail failed", "err", err)
			continue
		}
	}
	return nil
}

func (t *Tasks) Mux() *asynq.ServeMux {
	mux := asynq.NewServeMux()
	mux.HandleFunc("digest:send", t.Digest)
	return mux
}
