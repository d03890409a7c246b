package orders

import "database/sql"

func Add(db *sql.DB, id string) error {
	_, err := db.Exec("INSERT INTO orders (id) VALUES ($1)", id)
	return err
}