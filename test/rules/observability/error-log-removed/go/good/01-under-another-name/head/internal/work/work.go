package work

import "github.com/rs/zerolog/log"

func (s *Service) Stop() {
	defer func() {
		leaveErr := s.cluster.Leave()
		if leaveErr != nil {
			log.Error().Err(leaveErr).Msg("did not leave")
		}
	}()
	s.drain()
}
