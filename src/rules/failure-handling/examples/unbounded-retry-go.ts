import type { Examples } from '#model/rule'

export const unboundedRetryGo: Examples = {
  bad: [
    `package people

import "net/http"

func Profile(client *http.Client, url string) *http.Response {
	for {
		resp, err := client.Get(url) // the client has a timeout
		if err == nil {
			return resp
		}
	}
}`.replace('\tfor {', '\tfor { // <- finding'),
    `package people

import (
	"time"

	"github.com/cenkalti/backoff/v4"
)

func Load(fetch func() error) error {
	return backoff.Retry(fetch, backoff.NewConstantBackOff(time.Second)) // <- finding
}`,
    {
      title: 'the limit is taken away',
      base: {
        'internal/people/load.go': `package people

func Load(fetch func() error) {
	for try := 0; try < 5; try++ { // <- finding
		if err := fetch(); err == nil {
			return
		}
	}
}
`,
      },
      files: {
        'internal/people/load.go': `package people

func Load(fetch func() error) {
	for {
		if err := fetch(); err == nil {
			return
		}
	}
}
`,
      },
    },
  ],
  good: [
    `package people

import "time"

func Load(fetch func() error) (err error) {
	for try := 0; try < 5; try++ {
		if err = fetch(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}`,
    `package people

import (
	"context"
	"time"
)

func Load(ctx context.Context, fetch func() error) error {
	for {
		if err := fetch(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}`,
    `package queue

func Consume(receive func() (string, error), handle func(string)) {
	for {
		message, err := receive()
		if err != nil {
			continue
		}
		handle(message)
	}
}`,
    `package people

import "github.com/cenkalti/backoff/v4"

func Load(fetch func() error) error {
	return backoff.Retry(fetch, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 5))
}`,
    `package people

func First(hosts []string, ask func(string) error) {
	for i := 0; i < len(hosts); i++ {
		if err := ask(hosts[i]); err == nil {
			return
		}
	}
}`,
  ],
}
