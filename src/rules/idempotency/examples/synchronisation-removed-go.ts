import type { Examples } from '#model/rule'

const counter = (lock: string, change: string): string => `package stats

import (
	"sync"
)

type Stats struct {
	mutex  sync.Mutex
	counts map[string]int
}

func (s *Stats) Add(name string) {
${lock}	${change}
}
`

const locked = '\ts.mutex.Lock() // <- finding\n\tdefer s.mutex.Unlock()\n'

const feeder = `package main

import (
	"net/http"

	"example.com/service/internal/feed"
)

func main() {
	prices := feed.New()
	if err := http.ListenAndServe(":8080", nil); err != nil {
		prices.Stop()
	}
}
`

const feed = (end: string): string => `package feed

import "sync"

type Feed struct {
	stop chan struct{}
	once sync.Once
}

func New() *Feed {
	return &Feed{stop: make(chan struct{})}
}

func (f *Feed) Stop() {
	${end}
}
`

export const synchronisationRemovedGo: Examples = {
  bad: [
    {
      title: 'once only',
      base: {
        'internal/pool/pool.go': `package work

import "sync"

type Pool struct {
	stop chan struct{}
	once sync.Once
}

func (p *Pool) Shutdown() {
	p.once.Do(func() { // <- finding
		close(p.stop)
	})
}
`,
      },
      files: {
        'internal/pool/pool.go': `package work

import "sync"

type Pool struct {
	stop chan struct{}
	once sync.Once
}

func (p *Pool) Shutdown() {
	close(p.stop)
}
`,
      },
    },
    {
      title: 'a mutex around a map',
      base: { 'internal/stats/stats.go': counter(locked, 's.counts[name]++') },
      files: { 'internal/stats/stats.go': counter('', 's.counts[name]++') },
    },
    {
      title: 'a mutex around a call',
      base: {
        'internal/steps/run.go': `package steps

func (r *Runner) trace(step *Step) error {
	r.lock.Lock() // <- finding
	err := r.tracer.Trace(step)
	r.lock.Unlock()
	return err
}
`,
      },
      files: {
        'internal/steps/run.go': `package steps

func (r *Runner) trace(step *Step) error {
	err := r.tracer.Trace(step)
	return err
}
`,
      },
    },
    {
      title: 'an atomic counter',
      base: {
        'internal/stats/hits.go': `package stats

import "sync/atomic"

func (s *Stats) Hit() {
	atomic.AddInt64(&s.hits, 1) // <- finding
}
`,
      },
      files: {
        'internal/stats/hits.go': `package stats

func (s *Stats) Hit() {
	s.hits++
}
`,
      },
    },
  ],
  good: [
    {
      title: 'one goroutine owns it now, and is told by a channel',
      base: {
        'internal/schedule/schedule.go': `package schedule

import "sync"

type Schedule struct {
	mu   sync.Mutex
	next int64
}

func (s *Schedule) Pause() {
	s.mu.Lock()
	s.next = -1
	s.mu.Unlock()
}
`,
      },
      files: {
        'internal/schedule/schedule.go': `package schedule

type Schedule struct {
	wake chan struct{}
	next int64
}

func (s *Schedule) Pause() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
`,
      },
    },

    {
      title: 'the end of the process comes once, and nothing else comes here',
      base: { 'main.go': feeder, 'internal/feed/feed.go': feed('f.once.Do(func() { close(f.stop) })') },
      files: { 'main.go': feeder, 'internal/feed/feed.go': feed('close(f.stop)') },
    },
    {
      title: 'another kind of lock',
      base: { 'internal/stats/stats.go': counter('\ts.mutex.Lock()\n\tdefer s.mutex.Unlock()\n', 's.counts[name]++') },
      files: { 'internal/stats/stats.go': counter('\ts.guard.Lock()\n\tdefer s.guard.Unlock()\n', 's.counts[name]++') },
    },
    {
      title: 'the function goes',
      base: { 'internal/stats/stats.go': counter('\ts.mutex.Lock()\n\tdefer s.mutex.Unlock()\n', 's.counts[name]++') },
      files: { 'internal/stats/stats.go': 'package stats\n\ntype Stats struct{}\n' },
    },
    {
      title: 'a type that guards itself',
      base: { 'internal/stats/stats.go': counter('\ts.mutex.Lock()\n\tdefer s.mutex.Unlock()\n', 's.counts[name]++') },
      files: { 'internal/stats/stats.go': counter('', 's.concurrent.Store(name, 1)') },
    },
  ],
}
