package work

import (
	"math/rand"
	"time"
)

func (s *Service) wait(token string) {
	jitter := time.Duration(rand.Intn(100)) * time.Millisecond
	time.Sleep(s.pause + jitter)
}
