package work

import "github.com/rs/zerolog/log"

func (s *Service) Stop() {
	defer func() {
		err := s.cluster.Leave()
		if err != nil {
			log.Error().Err(err).Msg("did not leave")
		}
	}()
	s.drain()
}
