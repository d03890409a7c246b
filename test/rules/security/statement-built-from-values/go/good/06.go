package store

import "fmt"

type Kind int

func (s *Store) ByKind(kind Kind) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM orders WHERE kind = '%s'", kind))
}