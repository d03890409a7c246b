package orders

import (
	"fmt"
	"log/slog"
)

func (s *Service) Notify(id string) error {
	if err := s.mailer.Send(id); err != nil {
		slog.Error("mail was not sent", "id", id)
		return fmt.Errorf("notify %s: %w", id, err)
	}
	return nil
}
