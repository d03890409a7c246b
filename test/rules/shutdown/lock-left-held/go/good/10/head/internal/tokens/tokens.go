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
	t.mu.Lock()
	if t.value == "" {
		if err := t.wait(); err != nil {
			t.mu.Unlock()
			return "", err
		}
	}
	t.mu.Unlock()
	return t.value, nil
}
