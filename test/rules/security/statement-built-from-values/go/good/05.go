package store

import "fmt"

func (s *Store) Columns(tableName string) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT column_name FROM information_schema.columns WHERE table_name = '%s'", tableName))
}