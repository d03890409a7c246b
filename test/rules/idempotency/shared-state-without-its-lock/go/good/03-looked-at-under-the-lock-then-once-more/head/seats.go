package seats

import (
	"net/http"
	"sync"
)

type Hall struct {
	mu    sync.RWMutex
	taken map[string]string
	name  string
}

func (h *Hall) Take(seat, guest string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.taken[seat] = guest
}

func (h *Hall) Guests() int {
	h.mu.RLock()
	count := len(h.taken)
	h.mu.RUnlock()
	if count > 0 {
		return count
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.taken = map[string]string{}
	return 0
}

func (h *Hall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Take(r.FormValue("seat"), r.FormValue("guest"))
	_ = h.Guests()
}
