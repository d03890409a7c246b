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
	t.mu.RLock() // <- finding
	value, err := t.read()
	if err != nil {
		return "", err
	}
	t.mu.RUnlock()
	return value, nil
}
