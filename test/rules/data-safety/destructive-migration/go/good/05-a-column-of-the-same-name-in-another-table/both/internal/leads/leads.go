package leads

import "database/sql"

func All(db *sql.DB) (*sql.Rows, error) {
	return db.Query("SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id")
}
