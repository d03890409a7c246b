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
	unlock := t.lock()
	defer unlock()
	if t.value != "" {
		return t.value, nil
	}
	return t.fetch()
}
