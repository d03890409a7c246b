package store

import (
	"context"

	"github.com/uptrace/bun"
)

type Store struct{ db *bun.DB }

func (s *Store) Put(ctx context.Context, item *Item) error {
	_, err := s.db.NewSelect().Model(item).
		Join("JOIN owners").On("owners.id = item.owner_id").
		Scan(ctx)
	return err
}
