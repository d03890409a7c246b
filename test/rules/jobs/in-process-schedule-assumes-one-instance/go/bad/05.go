package billing

import (
	"context"
	"database/sql"
	"net/smtp"
	"time"
)

type Worker struct{ db *sql.DB }

func (w *Worker) Run(ctx context.Context) {
	ticker := time.NewTicker(time.Minute) // <- finding
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			w.remind(ctx)
		}
	}
}

func (w *Worker) remind(ctx context.Context) {
	rows, err := w.db.QueryContext(ctx, "SELECT id, email FROM reminders WHERE sent = false")
	if err != nil {
		return
	}
	defer rows.Close()
	for rows.Next() {
		var id int
		var email string
		if err := rows.Scan(&id, &email); err != nil {
			return
		}
		if err := smtp.SendMail("mail:25", nil, "shop@example.com", []string{email}, []byte("pay")); err != nil {
			continue
		}
		w.db.ExecContext(ctx, "UPDATE reminders SET sent = true WHERE id = $1", id)
	}
}
