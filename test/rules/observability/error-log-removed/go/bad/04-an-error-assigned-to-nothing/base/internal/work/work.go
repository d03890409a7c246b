package work

import "log/slog"

func (s *Service) Notify(order Order) {
	if err := s.mail.Send(order); err != nil {
		slog.Error("not sent", "error", err) // <- finding
	}
	s.done(order)
}
