package sets

func (s *Sets) create(name string) error {
	if _, err := s.handle.Exec("INSERT INTO sets (name) VALUES ($1)", name); err != nil {
		return err
	}
	_, err := s.handle.Exec("INSERT INTO journal (entry) VALUES ($1)", name)
	return err
}
