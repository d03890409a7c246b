package work

import "github.com/rs/zerolog/log"

func (s *Service) Notify(order Order) {
	err := s.mail.Send(order)
	if err != nil {
		log.Error().Err(err).Msg("not sent") // <- finding
		s.unsent = append(s.unsent, order)
	}
}
