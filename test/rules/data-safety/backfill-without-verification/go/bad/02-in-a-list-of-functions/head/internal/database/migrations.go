package database

import "database/sql"

var migrations = []func(tx *sql.Tx) error{
	func(tx *sql.Tx) error {
		_, err := tx.Exec(`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`)
		return err
	},
	func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO totals (id, total) SELECT id, total FROM orders`) // <- finding
		return err
	},
}
