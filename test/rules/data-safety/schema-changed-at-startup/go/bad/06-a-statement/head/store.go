package main
import "database/sql"
type Store struct{ db *sql.DB }
func (s *Store) Init() error {
	_, err := s.db.Exec(`CREATE TABLE IF NOT EXISTS notes (id serial PRIMARY KEY, body text)`) // <- finding
	return err
}
