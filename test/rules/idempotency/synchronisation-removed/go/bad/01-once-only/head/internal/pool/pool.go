package work

import "sync"

type Pool struct {
	stop chan struct{}
	once sync.Once
}

func (p *Pool) Shutdown() {
	close(p.stop)
}
