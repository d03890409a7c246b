package work

import (
	"log/slog"
)

func (s *Service) NotifyAll(orders []Order) {
	for _, order := range orders {
		if err := s.mail.Send(order); err != nil {
			slog.Error("not sent", "error", err)
		}
	}
}
