package report

import (
	"context"

	"github.com/jackc/pgx/v5"
)

func Report(ctx context.Context, conn *pgx.Conn, id int) pgx.Row {
	return conn.QueryRow(ctx, "SELECT o.total, u.phone "+
		"FROM orders o JOIN users u ON u.id = o.user_id WHERE o.id = $1", id)
}
