package sync

import (
	"context"
	"database/sql"

	"example.com/shop/internal/erp"
)

type Syncer struct{ db *sql.DB }

func (s *Syncer) Run(ctx context.Context) error {
	after, err := s.load(ctx)
	if err != nil {
		return err
	}
	for {
		orders, err := erp.OrdersAfter(ctx, after)
		if err != nil || len(orders) == 0 {
			return err
		}
		if err := erp.Import(ctx, orders); err != nil {
			return err
		}
		after = orders[len(orders)-1].ID
	}
}

func (s *Syncer) load(ctx context.Context) (after int64, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT last_synced_id FROM syncs WHERE name = 'erp'").Scan(&after)
	return after, err
}
