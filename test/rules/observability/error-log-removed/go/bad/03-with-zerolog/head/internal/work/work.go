package work

import "github.com/rs/zerolog/log"

func (s *Service) Notify(order Order) {
	err := s.mail.Send(order)
	if err != nil {
		s.unsent = append(s.unsent, order)
	}
}
