package orders

import "database/sql"

func List(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}