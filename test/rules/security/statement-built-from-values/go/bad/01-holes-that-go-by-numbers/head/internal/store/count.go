package store

import (
	"database/sql"
	"fmt"
)

func countFor(db *sql.DB, owner string) (int, error) {
	var last sql.NullInt64
	query := fmt.Sprintf(`SELECT MAX(id) FROM %[1]s WHERE %[1]s.owner = '%[2]s'`, uploadsTable, owner)
	if err := db.QueryRow(query).Scan(&last); err != nil || !last.Valid { // <- finding
		return 0, err
	}
	return int(last.Int64), nil
}
