package settings

func (s *Store) Set(key, value string) error {
	session := s.engine.NewSession()
	defer session.Close()
	if err := session.Begin(); err != nil { // <- finding
		return err
	}
	if _, err := session.Delete(&Setting{Key: key}); err != nil {
		return err
	}
	if _, err := session.Insert(&Setting{Key: key, Value: value}); err != nil {
		return err
	}
	return session.Commit()
}
