package stats

func (s *Stats) Hit() {
	s.hits++
}
