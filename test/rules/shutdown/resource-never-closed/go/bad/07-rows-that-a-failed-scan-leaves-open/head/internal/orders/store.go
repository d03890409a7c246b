package orders

import "database/sql"

type Store struct {
	db *sql.DB
}

func (s *Store) Names() ([]string, error) {
	rows, err := s.db.Query("SELECT name FROM orders") // <- finding
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}
