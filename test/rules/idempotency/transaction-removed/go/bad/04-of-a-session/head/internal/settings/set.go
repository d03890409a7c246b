package settings

func (s *Store) Set(key, value string) error {
	if _, err := s.engine.Delete(&Setting{Key: key}); err != nil {
		return err
	}
	_, err := s.engine.Insert(&Setting{Key: key, Value: value})
	return err
}
