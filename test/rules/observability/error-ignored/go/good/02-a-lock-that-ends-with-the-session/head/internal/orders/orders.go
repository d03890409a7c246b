package orders

import (
	"context"
	"database/sql"
)

func Unlock(ctx context.Context, conn *sql.Conn) {
	_, _ = conn.ExecContext(ctx, "select pg_advisory_unlock(1)")
	_ = conn.PingContext(ctx)
}
