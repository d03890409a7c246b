package work

import "log/slog"

func (s *Service) Save(order Order) error {
	if err := s.store.Save(order); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	return nil
}
