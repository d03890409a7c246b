package schedule

type Schedule struct {
	wake chan struct{}
	next int64
}

func (s *Schedule) Pause() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
