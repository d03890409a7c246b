package remind

import "time"

func (s *Service) Measure() {
	for range time.NewTicker(time.Minute).C {
		s.waiting.Set(float64(s.count()))
	}
}
