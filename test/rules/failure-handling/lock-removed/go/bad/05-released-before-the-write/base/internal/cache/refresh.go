package cache

import (
	"context"
	"sync"
)

type Refresher struct {
	mu     sync.Mutex
	source interface{ Load(context.Context) (map[string]int, error) }
	data   map[string]int
	serial int
}

func (r *Refresher) Add(key string, n int) {
	r.mu.Lock()
	before := r.data[key]
	r.data[key] = before + n
	r.mu.Unlock()
}
