package store

import (
	"fmt"

	"github.com/lib/pq"
)

func (s *Store) ByEmail(email string) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM users WHERE email = %s", pq.QuoteLiteral(email)))
}