package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		slog.Error("not saved", "error", err)
		s.failed++
	}
}
