package seats

import (
	"context"
	"database/sql"

	"github.com/twmb/franz-go/pkg/kgo"
)

type Seats struct {
	db    *sql.DB
	kafka *kgo.Client
}

func (s *Seats) Book(ctx context.Context, seat, show string, body []byte) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE seats SET taken = true WHERE id = $1", seat); err != nil {
		return err
	}
	if err := s.kafka.ProduceSync(ctx, &kgo.Record{Topic: "seats", Value: body}).FirstErr(); err != nil { // <- finding
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE shows SET left = left - 1 WHERE id = $1", show); err != nil {
		return err
	}
	return tx.Commit()
}
