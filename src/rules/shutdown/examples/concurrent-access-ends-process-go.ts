import type { Examples } from '#model/rule'

export const concurrentAccessEndsProcessGo: Examples = {
  bad: [
    `package sessions

import "net/http"

var sessions = map[string]string{}

func Login(w http.ResponseWriter, r *http.Request) {
	sessions[r.FormValue("id")] = r.RemoteAddr // <- finding
}`,
    {
      title: 'the write stands in another file than the handler',
      files: {
        'internal/seen/seen.go': `package seen

var seen = make(map[string]bool)

func Mark(id string) {
	seen[id] = true // <- finding
}
`,
        'internal/web/handler.go': `package web

import (
	"net/http"

	"example.com/service/internal/seen"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	seen.Mark(r.FormValue("id"))
}
`,
      },
    },
    `package feed

import (
	"context"
	"net/http"
)

func Stream(w http.ResponseWriter, r *http.Request) {
	events := make(chan []byte, 10)
	ctx, cancel := context.WithCancel(r.Context())
	defer func() {
		cancel()
		close(events) // <- finding
	}()
	go func() {
		subscribe(ctx, func(message []byte) {
			events <- message
		})
	}()
	for event := range events {
		w.Write(event)
	}
}`,
    `package feed

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
}`,
  ],
  good: [
    `package stream

import "log"

func Follow(entries func(chan<- []byte), send func([]byte)) {
	lines := make(chan []byte, 10)
	defer close(lines)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				log.Printf("nobody listens any more: %v", r)
			}
		}()
		for _, line := range [][]byte{} {
			lines <- line
		}
	}()
	entries(nil)
	send(<-lines)
}
`,
    `package sessions

import (
	"net/http"
	"sync"
)

var (
	mutex    sync.Mutex
	sessions = map[string]string{}
)

func Login(w http.ResponseWriter, r *http.Request) {
	mutex.Lock()
	defer mutex.Unlock()
	sessions[r.FormValue("id")] = r.RemoteAddr
}`,
    `package codes

var names = map[int]string{}

func init() {
	names[404] = "not found"
}`,
    `package codes

import "net/http"

func Count(w http.ResponseWriter, r *http.Request) {
	counts := map[string]int{}
	counts[r.URL.Path]++
}`,
    `package feed

import "sync"

func Collect(parts []string, load func(string) []byte) [][]byte {
	results := make(chan []byte)
	var group sync.WaitGroup
	for _, part := range parts {
		group.Add(1)
		go func() {
			defer group.Done()
			results <- load(part)
		}()
	}
	go func() {
		group.Wait()
		close(results)
	}()
	var all [][]byte
	for result := range results {
		all = append(all, result)
	}
	return all
}`,
    `package feed

func Produce(next func() (int, bool)) <-chan int {
	values := make(chan int)
	go func() {
		defer close(values)
		for value, ok := next(); ok; value, ok = next() {
			values <- value
		}
	}()
	return values
}`,
    `package feed

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
}`,
    `package feed

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
}`,
  ],
}
