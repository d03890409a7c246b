import type { Examples } from '#model/rule'

export const retryWithoutBackoffGo: Examples = {
  bad: [
    `package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) (*http.Response, error) {
	var last error
	for try := 0; try < 5; try++ { // <- finding
		resp, err := client.Get(url)
		if err == nil {
			return resp, nil
		}
		last = err
	}
	return nil, last
}`,
    {
      title: 'the call stands in another package',
      files: {
        'internal/carrier/label.go': `package carrier

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Label(id string) (*http.Response, error) {
	return client.Get("https://carrier.example.com/labels/" + id)
}
`,
        'internal/ship/ship.go': `package ship

import "example.com/service/internal/carrier"

func Ship(id string) error {
	var last error
	for tries := 0; tries < 4; tries++ { // <- finding
		_, err := carrier.Label(id)
		if err == nil {
			return nil
		}
		last = err
	}
	return last
}
`,
      },
    },
    {
      title: 'the pause is taken away',
      base: {
        'internal/quotes/quote.go': `package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) error {
	for try := 0; try < 5; try++ {
		if _, err := client.Get(url); err == nil {
			return nil
		}
		time.Sleep(time.Second) // <- finding
	}
	return nil
}
`,
      },
      files: {
        'internal/quotes/quote.go': `package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) error {
	for try := 0; try < 5; try++ {
		if _, err := client.Get(url); err == nil {
			return nil
		}
	}
	return nil
}
`,
      },
    },
  ],
  good: [
    `package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Quote(url string) (resp *http.Response, err error) {
	for try := 0; try < 5; try++ {
		resp, err = client.Get(url)
		if err == nil {
			return resp, nil
		}
		time.Sleep(time.Duration(1<<try) * 100 * time.Millisecond)
	}
	return nil, err
}`,
    `package slugs

func Free(taken func(string) error, next func() string) string {
	for try := 0; try < 5; try++ {
		slug := next()
		if err := taken(slug); err == nil {
			return slug
		}
	}
	return ""
}`,
    `package quotes

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func First(mirrors []string) *http.Response {
	for i := 0; i < len(mirrors); i++ {
		resp, err := client.Get(mirrors[i])
		if err == nil {
			return resp
		}
	}
	return nil
}`,
  ],
}
