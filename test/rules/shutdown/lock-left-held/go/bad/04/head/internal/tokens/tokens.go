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
	for _, name := range t.names() {
		t.mu.RLock() // <- finding
		if name == t.value {
			return name, nil
		}
		t.mu.RUnlock()
	}
	return "", errNone
}
