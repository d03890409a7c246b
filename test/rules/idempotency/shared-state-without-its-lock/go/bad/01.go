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

func (h *Hall) Guests() []string {
	guests := make([]string, 0, len(h.taken)) // <- finding
	h.mu.RLock()
	defer h.mu.RUnlock()
	for _, guest := range h.taken {
		guests = append(guests, guest)
	}
	return guests
}

func (h *Hall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Take(r.FormValue("seat"), r.FormValue("guest"))
	_ = h.Guests()
}
