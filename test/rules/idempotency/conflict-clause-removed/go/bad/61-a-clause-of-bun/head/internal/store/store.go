package store

import (
	"context"

	"github.com/uptrace/bun"
)

type Store struct{ db *bun.DB }

func (s *Store) Put(ctx context.Context, item *Item) error {
	_, err := s.db.NewInsert().Model(item).
		Exec(ctx)
	return err
}
