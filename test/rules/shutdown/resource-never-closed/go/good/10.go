package orders

import "database/sql"

func List(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	return collect(rows)
}