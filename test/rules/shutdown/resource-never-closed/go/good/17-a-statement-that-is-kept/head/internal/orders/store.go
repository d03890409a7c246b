package orders

import (
	"database/sql"
)

type Store struct {
	db  *sql.DB
	pay *sql.Stmt
}

func (s *Store) Prepare() error {
	stmt, err := s.db.Prepare("UPDATE orders SET paid = true WHERE id = $1")
	if err != nil {
		return err
	}
	s.pay = stmt
	return nil
}
