import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const releaseRemovedGo: Examples = {
  bad: [
    {
      title: 'what is in flight is waited for',
      base: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Shutdown(ctx context.Context) error {
	if err := g.server.Shutdown(ctx); err != nil {
		return err
	}
	g.inFlight.Wait() // <- finding
	close(g.queue)
	return nil
}
`,
      },
      files: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Shutdown(ctx context.Context) error {
	if err := g.server.Shutdown(ctx); err != nil {
		return err
	}
	close(g.queue)
	return nil
}
`,
      },
    },
    {
      title: 'an error became a panic, and the close went with it',
      base: {
        'internal/files/upload.go': `package files

import (
	"fmt"
	"os"
)

func (f *Files) upload(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	defer file.Close() // <- finding
	return f.store.Put(path, file)
}
`,
      },
      files: {
        'internal/files/upload.go': `package files

import (
	"os"
)

func (f *Files) upload(path string) error {
	file, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	return f.store.Put(path, file)
}
`,
      },
    },

    change(
      'a stream that is closed in a deferred function',
      `package work

import "context"

func (s *Service) Download(ctx context.Context, id string) error {
	stream, err := s.open(ctx, id)
	if err != nil {
		return err
	}
	defer func() {
		if err := stream.Close(); err != nil { // <- finding
			s.log.Debug("close", "name", stream.Name())
		}
	}()
	return s.send(ctx, stream)
}
`,
      `package work

import "context"

func (s *Service) Download(ctx context.Context, id string) error {
	stream, err := s.open(ctx, id)
	if err != nil {
		return err
	}
	return s.send(ctx, stream)
}
`,
    ),
    change(
      'a server beside the one for requests',
      `package work

import "context"

func (s *Server) Shutdown(ctx context.Context) error {
	if err := s.http.Shutdown(ctx); err != nil {
		return err
	}
	s.grpc.GracefulStop() // <- finding
	return s.store.Close()
}
`,
      `package work

import "context"

func (s *Server) Shutdown(ctx context.Context) error {
	if err := s.http.Shutdown(ctx); err != nil {
		return err
	}
	return s.store.Close()
}
`,
    ),
    change(
      'the body of an answer',
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close() // <- finding
	return s.read(resp)
}
`,
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	return s.read(resp)
}
`,
    ),
    change(
      'a ticker',
      `package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	defer ticker.Stop() // <- finding
	for {
		select {
		case <-ticker.C:
			s.look()
		case <-done:
			return
		}
	}
}
`,
      `package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	for {
		select {
		case <-ticker.C:
			s.look()
		case <-done:
			return
		}
	}
}
`,
    ),
    change(
      'a hook that stops it with the application',
      `package work

func ProvidePoller(lc fx.Lifecycle, settings Settings) *Poller {
	poller := NewPoller(settings)
	lc.Append(fx.StopHook(poller.Stop)) // <- finding
	return poller
}
`,
      `package work

func ProvidePoller(lc fx.Lifecycle, settings Settings) *Poller {
	poller := NewPoller(settings)
	return poller
}
`,
    ),
    change(
      'a lock on one way out',
      `package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	if s.stopping {
		s.mu.RUnlock() // <- finding
		return nil, errStopping
	}
	state := s.state
	s.mu.RUnlock()
	return state, nil
}
`,
      `package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	if s.stopping {
		return nil, errStopping
	}
	state := s.state
	s.mu.RUnlock()
	return state, nil
}
`,
    ),
  ],
  good: [
    {
      title: 'waited for until the context ends',
      base: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Shutdown(ctx context.Context) error {
	if err := g.server.Shutdown(ctx); err != nil {
		return err
	}
	g.inFlight.Wait()
	close(g.queue)
	return nil
}
`,
      },
      files: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Shutdown(ctx context.Context) error {
	if err := g.server.Shutdown(ctx); err != nil {
		return err
	}
	g.waitFor(ctx, &g.inFlight)
	close(g.queue)
	return nil
}
`,
      },
    },
    {
      title: 'a wait that ends no service',
      base: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Load(ctx context.Context) error {
	g.inFlight.Wait()
	close(g.queue)
	return nil
}
`,
      },
      files: {
        'internal/gateway/gateway.go': `package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Load(ctx context.Context) error {
	close(g.queue)
	return nil
}
`,
      },
    },

    change(
      'a server that is only stopped under a condition',
      `package work

import "context"

func (a *App) Prepare(ctx context.Context) error {
	if !a.license.Tracing() {
		_ = a.tracer.Shutdown(ctx)
	}
	return a.db.Ping(ctx)
}
`,
      `package work

import "context"

func (a *App) Prepare(ctx context.Context) error {
	return a.db.Ping(ctx)
}
`,
    ),
    change(
      'in another function',
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return s.read(resp)
}
`,
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer closeQuietly(resp.Body)
	return s.read(resp)
}
`,
    ),
    change(
      'nothing is opened any more',
      `package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	ticker := time.NewTicker(s.interval)
	defer ticker.Stop()
	<-done
}
`,
      `package work

import "time"

func (s *Service) Watch(done chan struct{}) {
	<-done
}
`,
    ),
    change(
      'at the end instead',
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	n, err := s.read(resp)
	return n, err
}
`,
      `package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	n, err := s.read(resp)
	resp.Body.Close()
	return n, err
}
`,
    ),
    change(
      'every way out gives the lock back now',
      `package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	if s.stopping {
		s.mu.RUnlock()
		return nil, errStopping
	}
	state := s.state
	s.mu.RUnlock()
	return state, nil
}
`,
      `package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.stopping {
		return nil, errStopping
	}
	return s.state, nil
}
`,
    ),
    change(
      'the lock is not taken either',
      `package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	if s.stopping {
		s.mu.RUnlock()
		return nil, errStopping
	}
	state := s.state
	s.mu.RUnlock()
	return state, nil
}
`,
      `package work

func (s *Shard) Load() (*State, error) {
	if s.stopping.Load() {
		return nil, errStopping
	}
	return s.state.Load(), nil
}
`,
    ),
  ],
}
