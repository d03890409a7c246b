package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	for {
		select {
		case <-ticker.C:
			s.look()
		case <-done:
			return
		}
	}
}
