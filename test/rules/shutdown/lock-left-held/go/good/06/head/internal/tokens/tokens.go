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
	value := func() string {
		return t.value
	}()
	t.mu.Unlock()
	return value, nil
}
