package poller

import (
	"errors"
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
func (p *Poller) Start(ask func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker != nil {
		return errors.New("poller: started twice")
	}
	p.ticker = time.NewTicker(time.Minute)
	p.done = make(chan struct{})
	go p.run(ask, p.ticker, p.done)
	return nil
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
