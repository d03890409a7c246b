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
		t.mu.Unlock()
		return "", errNone
	}
	return t.value, nil
}
