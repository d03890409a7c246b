package locks

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgxpool"
)

var ErrBusy = errors.New("tenant is busy")

type Locker struct{ pool *pgxpool.Pool }

func (l *Locker) With(ctx context.Context, tenant int64, work func(context.Context) error) error {
	conn, err := l.pool.Acquire(ctx) // <- finding
	if err != nil {
		return err
	}
	var free bool
	if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", tenant).Scan(&free); err != nil {
		return err
	}
	if !free {
		return ErrBusy
	}
	err = work(ctx)
	conn.Release()
	return err
}
