package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	defer ticker.Stop()
	<-done
}
