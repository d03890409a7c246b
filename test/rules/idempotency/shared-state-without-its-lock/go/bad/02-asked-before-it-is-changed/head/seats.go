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

func (h *Hall) Leave(seat string) bool {
	if _, known := h.taken[seat]; !known { // <- finding
		return false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.taken, seat)
	return true
}

func (h *Hall) Guests() int {
	h.mu.RLock()
	defer h.mu.RUnlock()
	return len(h.taken)
}

func (h *Hall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Take(r.FormValue("seat"), r.FormValue("guest"))
	_ = h.Guests()
}
