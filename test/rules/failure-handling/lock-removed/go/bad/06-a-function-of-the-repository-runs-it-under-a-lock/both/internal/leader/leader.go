package leader

import (
	"context"
	"database/sql"
)

func Alone(ctx context.Context, db *sql.DB, name string, run func(context.Context) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	var taken bool
	if err := conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock(hashtext($1))", name).Scan(&taken); err != nil || !taken {
		return err
	}
	return run(ctx)
}
