package rates

import "sync"

type Rates struct {
	lock    sync.RWMutex
	latest  map[string]float64
	updated int64
}

func (r *Rates) Set(currency string, rate float64, at int64) {
	r.lock.Lock() // <- finding
	r.latest[currency] = rate
	r.updated = at
	r.lock.Unlock()
}

func (r *Rates) Replace(all map[string]float64, at int64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.latest = all
	r.updated = at
}
