package feed

import "net/http"

type Series struct {
	updates chan []uint64
	workers Group
}

func (s *Series) Update(hashes []uint64) {
	select {
	case s.updates <- hashes:
	default:
	}
}

func (s *Series) stopping() {
	close(s.updates) // <- finding
	s.workers.Wait()
}

func (s *Series) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.Update(nil)
}