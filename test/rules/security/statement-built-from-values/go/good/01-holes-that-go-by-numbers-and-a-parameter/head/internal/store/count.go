package store

import (
	"database/sql"
	"fmt"
)

func countFor(db *sql.DB, owner string) (int, error) {
	var last sql.NullInt64
	query := fmt.Sprintf(`SELECT MAX(id) FROM %[1]s WHERE %[1]s.owner = $1`, uploadsTable)
	if err := db.QueryRow(query, owner).Scan(&last); err != nil || !last.Valid {
		return 0, err
	}
	return int(last.Int64), nil
}
