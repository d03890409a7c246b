package work

import (
	"context"
	"database/sql"
)

func (s *Store) Note(ctx context.Context, db *sql.DB, userID, id int64) (Note, error) {
	row := db.QueryRowContext(ctx, `
		SELECT id, text
		FROM notes
		WHERE id = $1
		  AND user_id = $2 // <- finding
	`, id, userID)
	return scan(row)
}
