package limit

import "sync"

type Window struct {
	mu   sync.Mutex
	hits map[string]int
	sink interface{ Send(string, int) }
}

func (w *Window) Hit(key string) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.hits[key]++
	n := w.hits[key]
	w.sink.Send(key, n)
	return n
}
