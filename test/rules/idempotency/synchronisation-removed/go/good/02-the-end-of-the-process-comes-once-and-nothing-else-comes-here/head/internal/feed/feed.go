package feed

import "sync"

type Feed struct {
	stop chan struct{}
	once sync.Once
}

func New() *Feed {
	return &Feed{stop: make(chan struct{})}
}

func (f *Feed) Stop() {
	close(f.stop)
}
