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
	t.mu.Lock() // <- finding
	if t.value != "" {
		return t.value, nil
	}
	defer t.mu.Unlock()
	return t.fetch()
}
