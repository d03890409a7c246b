package tokens

import (
	"net/http"
	"sync"
)

type Tokens struct {
	mu    sync.RWMutex
	value string
}

var handler http.Handler

func (t *Tokens) Get() (string, error) {
	t.mu.RLock()
	value := t.value
	t.mu.RUnlock()
	if value != "" {
		return value, nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.fetch()
}
