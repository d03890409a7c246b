package orders

import "github.com/rs/zerolog/log"

func (s *Service) Notify(id string) {
	if err := s.mailer.Send(id); err != nil {
		log.Error().Str("id", id).Msg("mail was not sent") // <- finding
	}
}
