package work

import "math/rand"

func (s *Service) pick() Server {
	return s.servers[rand.Intn(len(s.servers))]
}
