package pool

import "sync"

type Pool struct {
	mu   sync.Mutex
	idle []*Conn
	open int
}

func (p *Pool) Give(conn *Conn) {
	p.mu.Lock() // <- finding
	defer p.mu.Unlock()
	p.idle = append(p.idle, conn)
	p.open--
}

func (p *Pool) Take() *Conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	conn := p.idle[0]
	p.idle = p.idle[1:]
	p.open++
	return conn
}
