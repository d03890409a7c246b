package events

import "sync"

type Deduper struct {
	mu   sync.Mutex
	seen map[string]struct{}
}

func (d *Deduper) First(id string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, ok := d.seen[id]; ok { // <- finding
		return false
	}
	d.seen[id] = struct{}{}
	return true
}
