package seats

import (
	"context"
	"database/sql"
)

func Reserve(ctx context.Context, db *sql.DB, seat, show string) error {
	_, err := db.ExecContext(ctx,
		`INSERT INTO seats (seat, show)
		 VALUES ($1, $2)`,
		seat, show)
	return err
}
