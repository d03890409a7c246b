package seats

import (
	"context"
	"database/sql"
)

func Reserve(ctx context.Context, db *sql.DB, seat, show string) error {
	_, err := db.ExecContext(ctx,
		`INSERT INTO seats (seat, show)
		 VALUES ($1, $2)
		 ON CONFLICT (seat, show) DO NOTHING`, // <- finding
		seat, show)
	return err
}
