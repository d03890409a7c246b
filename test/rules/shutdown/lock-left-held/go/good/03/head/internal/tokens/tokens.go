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
	if t.value != "" {
		t.mu.RUnlock()
		return t.value, nil
	}
	t.mu.RUnlock()
	return t.fetch()
}
