package database

import "database/sql"

var migrations = []func(tx *sql.Tx) error{
	func(tx *sql.Tx) error {
		_, err := tx.Exec(`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`)
		return err
	},
}
