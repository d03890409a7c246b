package users

import (
	"context"
	"database/sql"
)

const byPhone = `SELECT id, email
FROM users
WHERE phone = $1`

func ByPhone(ctx context.Context, db *sql.DB, phone string) *sql.Row {
	return db.QueryRowContext(ctx, byPhone, phone)
}
