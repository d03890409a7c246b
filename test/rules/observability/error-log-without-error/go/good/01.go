package orders

import "log/slog"

func (s *Service) Notify(id string) {
	if err := s.mailer.Send(id); err != nil {
		slog.Error("mail was not sent", "id", id, "error", err)
	}
}
