package store

import "fmt"

const state = "open"

func (s *Store) Open() (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM orders WHERE state = '%s'", state))
}