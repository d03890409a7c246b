package sets

import "database/sql"

func (s *Sets) create(name string) error {
	return s.WithTx(func(tx *sql.Tx) error { // <- finding
		if _, err := tx.Exec("INSERT INTO sets (name) VALUES ($1)", name); err != nil {
			return err
		}
		_, err := tx.Exec("INSERT INTO journal (entry) VALUES ($1)", name)
		return err
	})
}
