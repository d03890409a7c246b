package work

import (
	"context"
	"github.com/jackc/pgx/v5/pgxpool"
)

const keep = `INSERT INTO keys (id) VALUES ($1)`

func (s *Store) Keep(ctx context.Context, pool *pgxpool.Pool, id string) error {
	_, err := pool.Exec(ctx, keep, id) // <- finding
	return err
}
