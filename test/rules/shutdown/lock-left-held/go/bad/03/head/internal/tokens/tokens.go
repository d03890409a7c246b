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
	if t.value == "" {
		t.mu.Unlock()
		return "", errNone
	}
	if t.isOld() {
		return "", errOld
	}
	value := t.value
	t.mu.Unlock()
	return value, nil
}
