package store

import (
	"context"

	"github.com/jackc/pgx/v5/pgxpool"
)

type Store struct{ pool *pgxpool.Pool }

func (s *Store) Credit(ctx context.Context, id string, credits int) error {
	_, err := s.pool.Exec(ctx, `UPDATE accounts SET credits = credits + $2 WHERE id = $1`, id, credits) // <- finding
	return err
}
