package feed

import (
	"net/http"
	"sync"
)

type Series struct {
	senders sync.WaitGroup
	updates chan []uint64
}

func (s *Series) Update(hashes []uint64) {
	s.senders.Add(1)
	defer s.senders.Done()
	s.updates <- hashes
}

func (s *Series) Stop() {
	s.senders.Wait()
	close(s.updates)
}

func (s *Series) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.Update(nil)
}