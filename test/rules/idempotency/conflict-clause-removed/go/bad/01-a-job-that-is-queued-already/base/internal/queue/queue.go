package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		var refused *pgconn.PgError
		if errors.As(err, &refused) && refused.Code == "23505" { // <- finding
			return nil
		}
		return errors.Join(errEnqueue, err)
	}
	return nil
}
