package users

import "database/sql"

func Load(db *sql.DB, id int) *sql.Row {
	return db.QueryRow("SELECT id, email FROM users WHERE id = ?", id)
}
