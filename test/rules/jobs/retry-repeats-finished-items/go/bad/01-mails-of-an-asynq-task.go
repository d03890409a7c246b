package tasks

import (
	"context"
	"database/sql"
	"net/smtp"

	"github.com/hibiken/asynq"
)

type Tasks struct{ db *sql.DB }

func (t *Tasks) subscribers(ctx context.Context) ([]string, error) {
	rows, err := t.db.QueryContext(ctx, "SELECT email FROM subscribers")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var email string
		if err := rows.Scan(&email); err != nil {
			return nil, err
		}
		found = append(found, email)
	}
	return found, rows.Err()
}

func (t *Tasks) Digest(ctx context.Context, task *asynq.Task) error {
	emails, err := t.subscribers(ctx)
	if err != nil {
		return err
	}
	for _, email := range emails {
		if err := smtp.SendMail("mail:25", nil, "news@example.com", []string{email}, task.Payload()); err != nil { // <- finding
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
