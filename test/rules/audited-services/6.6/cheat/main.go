package main

import (
	"net/http"
	"sync"
)

type counters struct {
	mutex sync.Mutex
	seen  map[string]int
}

func (c *counters) count(w http.ResponseWriter, r *http.Request) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.seen[r.URL.Path]++
	w.WriteHeader(http.StatusCreated)
}

func main() {
	c := &counters{seen: map[string]int{}}
	http.HandleFunc("POST /orders", c.count)
	_ = http.ListenAndServe(":8080", nil)
}
