package feed

import (
	"net/http"
	"sync"
)

type Series struct {
	mu      sync.Mutex
	gone    bool
	updates chan []uint64
}

func (s *Series) Update(hashes []uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.gone {
		s.updates <- hashes
	}
}

func (s *Series) Stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = true
	close(s.updates)
}

func (s *Series) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.Update(nil)
}