package poller

import (
	"sync"
	"time"
)

// Poller asks the meters at fixed times.
type Poller struct {
	mu     sync.Mutex
	ticker *time.Ticker
	done   chan struct{}
}

// Start begins to ask.
func (p *Poller) Start(ask func()) {
	p.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ticker = time.NewTicker(time.Minute)
	p.done = make(chan struct{})
	go p.run(ask, p.ticker, p.done)
}

func (p *Poller) run(ask func(), ticker *time.Ticker, done <-chan struct{}) {
	for {
		select {
		case <-ticker.C:
			ask()
		case <-done:
			return
		}
	}
}

// Stop ends what Start began.
func (p *Poller) Stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker == nil {
		return
	}
	p.ticker.Stop()
	close(p.done)
	p.ticker = nil
}
