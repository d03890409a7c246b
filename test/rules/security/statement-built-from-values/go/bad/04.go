package store

import "fmt"

func (s *Store) Search(term string) error {
	query := fmt.Sprintf("SELECT id, name FROM products WHERE name LIKE '%%%s%%' ORDER BY id", term)
	rows, err := s.db.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	return s.db.Select(&s.found, "SELECT id FROM labels WHERE name = '"+term+"'") // <- finding
}