package conf

import (
	"context"
	"sync"
)

type Conf struct {
	mu     sync.Mutex
	source interface{ Load(context.Context) (map[string]string, error) }
	store  *Store
}

func (c *Conf) Ensure(ctx context.Context, key string) error {
	if c.store.Get(key) != "" {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.store.Get(key) != "" {
		return nil
	}
	c.store.Set(key, "made")
	return nil
}
