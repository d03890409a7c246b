package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	defer ticker.Stop() // <- finding
	for {
		select {
		case <-ticker.C:
			s.look()
		case <-done:
			return
		}
	}
}
