import type { Examples } from '#model/rule'

const load = (body: string, imports: string): string => `package rates

import (
	"context"
${imports})

func (s *Service) Load(ctx context.Context) (int, error) {
${body}}
`

export const deadlineRemovedGo: Examples = {
  bad: [
    {
      title: 'a limit that was set behind the making',
      base: {
        'internal/web/server.go': `package web

import (
	"net/http"
	"time"
)

func NewServer(handler http.Handler) *http.Server {
	server := defaults()
	server.Handler = handler
	server.ReadTimeout = 10 * time.Second // <- finding
	server.IdleTimeout = time.Minute
	return server
}
`,
      },
      files: {
        'internal/web/server.go': `package web

import (
	"net/http"
)

func NewServer(handler http.Handler) *http.Server {
	server := defaults()
	server.Handler = handler
	return server
}
`,
      },
    },
    {
      title: 'a setting in the address of the database',
      base: {
        'internal/store/address.go': `package store

import "fmt"

func Address(host, name string) string {
	return fmt.Sprintf("host=%s dbname=%s"+
		" options='-c statement_timeout=30000'", // <- finding
		host, name)
}
`,
      },
      files: {
        'internal/store/address.go': `package store

import "fmt"

func Address(host, name string) string {
	return fmt.Sprintf("host=%s dbname=%s",
		host, name)
}
`,
      },
    },

    {
      title: 'a wait that ended with its context',
      base: {
        'internal/rates/wait.go': `package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-ctx.Done(): // <- finding
	case <-t.queue:
	}
}
`,
      },
      files: {
        'internal/rates/wait.go': `package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	<-t.queue
}
`,
      },
    },
    {
      title: 'a context with a time limit',
      base: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithTimeout(ctx, 2*time.Second) // <- finding\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
      files: { 'internal/rates/load.go': load('\treturn s.rates.Euro(ctx)\n', '') },
    },
    {
      title: 'a field of a client',
      base: {
        'internal/cache/cache.go': `package cache

import (
	"time"

	"github.com/redis/go-redis/v9"
)

func Open(address string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:        address,
		ReadTimeout: time.Second, // <- finding
	})
}
`,
      },
      files: {
        'internal/cache/cache.go': `package cache

import (
	"github.com/redis/go-redis/v9"
)

func Open(address string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:        address,
	})
}
`,
      },
    },
    {
      title: 'a deadline of a connection',
      base: {
        'internal/tcp/serve.go': `package tcp

import (
	"net"
	"time"
)

func read(conn net.Conn, buffer []byte) (int, error) {
	conn.SetReadDeadline(time.Now().Add(time.Minute)) // <- finding
	return conn.Read(buffer)
}
`,
      },
      files: {
        'internal/tcp/serve.go': `package tcp

import (
	"net"
)

func read(conn net.Conn, buffer []byte) (int, error) {
	return conn.Read(buffer)
}
`,
      },
    },
    {
      title: 'the call goes on under a context without end',
      base: {
        'heartbeat.go': `package ring

import (
	"context"
	"time"
)

func (r *Ring) heartbeat(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second) // <- finding
	defer cancel()
	if err := r.store.Update(ctx); err != nil {
		r.log.Error("update", "error", err)
	}
}
`,
      },
      files: {
        'heartbeat.go': `package ring

import (
	"context"
)

func (r *Ring) heartbeat() {
	if err := r.store.Update(context.Background()); err != nil {
		r.log.Error("update", "error", err)
	}
}
`,
      },
    },
    {
      title: 'a helper that puts the deadline on',
      base: {
        'keys.go': `package keys

import (
	"context"
	"time"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	bounded, cancel := c.bounded(ctx) // <- finding
	defer cancel()
	_, err := c.store.Delete(bounded, key)
	return err
}

func (c *Client) bounded(parent context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(parent, 3*time.Second)
}
`,
      },
      files: {
        'keys.go': `package keys

import (
	"context"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	_, err := c.store.Delete(ctx, key)
	return err
}
`,
      },
    },
    {
      title: 'a send that went on when there was no room',
      base: {
        'jobs.go': `package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
	select {
	case m.wake <- struct{}{}:
	default: // <- finding
	}
}
`,
      },
      files: {
        'jobs.go': `package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
	m.wake <- struct{}{}
}
`,
      },
    },
  ],
  good: [
    {
      title: 'set in the literal now',
      base: {
        'internal/web/server.go': `package web

import (
	"net/http"
	"time"
)

func NewServer(handler http.Handler) *http.Server {
	server := &http.Server{Handler: handler}
	server.ReadTimeout = 10 * time.Second
	return server
}
`,
      },
      files: {
        'internal/web/server.go': `package web

import (
	"net/http"
	"time"
)

func NewServer(handler http.Handler) *http.Server {
	server := &http.Server{Handler: handler, ReadTimeout: 10 * time.Second}
	return server
}
`,
      },
    },

    {
      title: 'the end of the queue ends the wait',
      base: {
        'internal/mail/worker.go': `package mail

type Sender struct {
	name string
}

func (s *Sender) Run(jobs <-chan Job, quit <-chan struct{}) {
	for {
		var job Job
		select {
		case <-quit:
			return
		case job = <-jobs:
		}
		s.send(job)
	}
}
`,
      },
      files: {
        'internal/mail/worker.go': `package mail

type Sender struct {
	name string
}

func (s *Sender) Run(jobs <-chan Job) {
	for job := range jobs {
		s.send(job)
	}
}
`,
      },
    },
    {
      title: 'another channel ends the wait',
      base: {
        'internal/rates/wait.go': `package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-t.queue:
	}
}
`,
      },
      files: {
        'internal/rates/wait.go': `package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-t.closed:
	case <-t.queue:
	}
}
`,
      },
    },
    {
      title: 'another limit takes its place',
      base: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithTimeout(ctx, 2*time.Second)\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
      files: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithDeadline(ctx, time.Now().Add(3*time.Second))\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
    },
    {
      title: 'what was bounded goes as well',
      base: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithTimeout(ctx, 2*time.Second)\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
      files: { 'internal/rates/rates.go': 'package rates\n' },
    },
    {
      title: 'only the figure changes',
      base: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithTimeout(ctx, 2*time.Second)\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
      files: {
        'internal/rates/load.go': load(
          '\tctx, cancel := context.WithTimeout(ctx, 5*time.Second)\n\tdefer cancel()\n\treturn s.rates.Euro(ctx)\n',
          '\t"time"\n',
        ),
      },
    },
    {
      title: 'nothing is sent any more',
      base: {
        'jobs.go': `package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
	select {
	case m.wake <- struct{}{}:
	default:
	}
}
`,
      },
      files: {
        'jobs.go': `package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
}
`,
      },
    },
    {
      title: 'the helper is named otherwise',
      base: {
        'keys.go': `package keys

import (
	"context"
	"time"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	bounded, cancel := c.bounded(ctx)
	defer cancel()
	_, err := c.store.Delete(bounded, key)
	return err
}

func (c *Client) bounded(parent context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(parent, 3*time.Second)
}
`,
      },
      files: {
        'keys.go': `package keys

import (
	"context"
	"time"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	bounded, cancel := c.forOperation(ctx)
	defer cancel()
	_, err := c.store.Delete(bounded, key)
	return err
}

func (c *Client) forOperation(parent context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(parent, 3*time.Second)
}
`,
      },
    },
  ],
}
