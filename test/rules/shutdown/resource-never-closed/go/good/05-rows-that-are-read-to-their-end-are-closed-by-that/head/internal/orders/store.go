package orders

import (
	"database/sql"
	"log"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Print() error {
	rows, err := s.db.Query("SELECT name FROM orders")
	if err != nil {
		return err
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			log.Print(err)
			continue
		}
		log.Print(name)
	}
	return rows.Err()
}
