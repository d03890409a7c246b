package orders

import (
	"database/sql"
	"errors"
	"log/slog"
)

func (s *Service) Load(id string) *Order {
	order, err := s.store.Find(id)
	if err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			slog.Warn("order does not exist", "id", id)
			return nil
		}
		slog.Error("could not load the order", "error", err)
	}
	return order
}
