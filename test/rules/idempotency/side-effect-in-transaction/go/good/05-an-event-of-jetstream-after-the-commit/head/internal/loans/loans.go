package loans

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/nats-io/nats.go/jetstream"
)

type Loans struct {
	pool   *pgxpool.Pool
	stream jetstream.JetStream
}

func (l *Loans) Return(ctx context.Context, id string, event []byte) error {
	err := pgx.BeginFunc(ctx, l.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `UPDATE loans SET returned_at = now() WHERE id = $1`, id); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `UPDATE books SET lent = false WHERE loan_id = $1`, id)
		return err
	})
	if err != nil {
		return err
	}
	_, err = l.stream.Publish(ctx, "loans.returned", event, jetstream.WithMsgID(id))
	return err
}
