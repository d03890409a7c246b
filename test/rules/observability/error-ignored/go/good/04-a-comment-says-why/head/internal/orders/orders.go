package orders

import (
	"context"
	"database/sql"
)

func Leave(ctx context.Context, db *sql.DB, id string) {
	// The sweeper deletes what this leaves behind.
	_, _ = db.ExecContext(ctx, "delete from drafts where id = $1", id)
}
