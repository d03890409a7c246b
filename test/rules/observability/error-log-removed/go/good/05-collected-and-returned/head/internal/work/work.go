package work

import (
	"errors"
)

func (s *Service) NotifyAll(orders []Order) error {
	var failed error
	for _, order := range orders {
		if err := s.mail.Send(order); err != nil {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}
