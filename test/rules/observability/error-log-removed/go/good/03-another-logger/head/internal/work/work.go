package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		s.log.Error("not saved", zap.Error(err))
		s.failed++
	}
}
