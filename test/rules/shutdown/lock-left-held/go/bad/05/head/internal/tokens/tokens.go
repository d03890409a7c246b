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
	switch t.value {
	case "":
		return t.fetch()
	}
	defer func() {
		t.count++
		t.mu.Unlock()
	}()
	return t.value, nil
}
