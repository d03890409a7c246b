package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	<-done
}
