import type { Examples } from '#model/rule'

const seats = (body: string): string => `package seats

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

${body}

func (h *Hall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Take(r.FormValue("seat"), r.FormValue("guest"))
	_ = h.Guests()
}
`

const sampler = (body: string, guard = 'mu   sync.Mutex'): string => `package sampling

import (
	"math/rand"
	"net/http"
	"sync"
)

var _ sync.Mutex

type Sampler struct {
	${guard}
	rate float64
	dice *rand.Rand
	seen []string
}

${body}

func (s *Sampler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.Keep() {
		w.WriteHeader(http.StatusAccepted)
	}
}
`

const counting = (body: string): string => `package count

import (
	"context"
	"io"
	"net/http"
)

type Runner interface {
	Run(ctx context.Context, out io.Writer) error
}

func lines(in io.Reader) int { return 0 }

type Handler struct{ runner Runner }

${body}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = h.Count(r.Context())
}
`

export const sharedStateWithoutItsLockGo: Examples = {
  bad: [
    seats(`func (h *Hall) Guests() []string {
	guests := make([]string, 0, len(h.taken)) // <- finding
	h.mu.RLock()
	defer h.mu.RUnlock()
	for _, guest := range h.taken {
		guests = append(guests, guest)
	}
	return guests
}`),
    {
      title: 'asked before it is changed',
      files: {
        'seats.go': seats(`func (h *Hall) Leave(seat string) bool {
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
}`),
      },
    },
    sampler(`func (s *Sampler) Keep() bool {
	return s.dice.Float64() < s.rate // <- finding
}`),
    counting(`func (h *Handler) Count(ctx context.Context) (int, error) {
	in, out := io.Pipe()
	var err error
	go func() {
		defer out.Close()
		err = h.runner.Run(ctx, out)
	}()
	if err != nil { // <- finding
		return 0, err
	}
	return lines(in), nil
}`),
  ],
  good: [
    seats(`func (h *Hall) Guests() []string {
	h.mu.RLock()
	defer h.mu.RUnlock()
	guests := make([]string, 0, len(h.taken))
	for _, guest := range h.taken {
		guests = append(guests, guest)
	}
	return guests
}`),
    {
      title: 'a name that nobody changes',
      files: {
        'seats.go': seats(`func (h *Hall) Guests() string {
	label := "guests of " + h.name
	h.mu.RLock()
	defer h.mu.RUnlock()
	if len(h.taken) == 0 {
		return h.name
	}
	return label
}`),
      },
    },
    {
      title: 'looked at under the lock, then once more',
      files: {
        'seats.go': seats(`func (h *Hall) Guests() int {
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
}`),
      },
    },
    sampler(`func (s *Sampler) Keep() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.dice.Float64() < s.rate
}`),
    {
      title: 'of a type that nothing says is shared',
      files: {
        'sampling.go': sampler(
          `func (s *Sampler) Keep() bool {
	return s.dice.Float64() < s.rate
}`,
          'name string',
        ),
      },
    },
    counting(`func (h *Handler) Count(ctx context.Context) (int, error) {
	in, out := io.Pipe()
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer out.Close()
		err = h.runner.Run(ctx, out)
	}()
	found := lines(in)
	<-done
	if err != nil {
		return 0, err
	}
	return found, nil
}`),
    counting(`func (h *Handler) Count(ctx context.Context) (int, error) {
	in, out := io.Pipe()
	var err error
	go func() {
		err := h.runner.Run(ctx, out)
		_ = out.CloseWithError(err)
	}()
	if err != nil {
		return 0, err
	}
	return lines(in), nil
}`),
    counting(`func (h *Handler) Count(ctx context.Context) (int, error) {
	in, out := io.Pipe()
	var failed error
	go func() {
		failed = h.runner.Run(ctx, out)
		_ = out.CloseWithError(failed)
	}()
	return lines(in), nil
}`),
  ],
}
