package orders

import "database/sql"

func Names(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT name FROM orders")
	if err != nil {
		return nil, err
	}
	names := read(rows.Columns())
	for rows.Next() {
		names.add()
	}
	if names.empty() {
		return nil, nil
	}
	rows.Close()
	return names.list, nil
}