import type { Examples } from '#model/rule'

export const externalCallWithoutTimeoutGo: Examples = {
  bad: [
    `package risk

import (
	"io"
	"net/http"
)

func Score(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("https://risk.example.com/score") // <- finding
	if err != nil {
		http.Error(w, "no score", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}`,
    `package risk

import "net/http"

var client = &http.Client{Transport: http.DefaultTransport}

func Load(url string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return client.Do(req) // <- finding
}`,
    {
      title: 'through a client that another file of the package makes',
      files: {
        'internal/crm/client.go': `package crm

import "net/http"

type Client struct {
	http *http.Client
}

func NewClient() *Client {
	return &Client{http: &http.Client{}}
}
`,
        'internal/crm/people.go': `package crm

import "net/http"

func (c *Client) People() (*http.Response, error) {
	return c.http.Get("https://crm.example.com/people") // <- finding
}
`,
      },
    },
    {
      title: 'through a client of another package',
      files: {
        'internal/web/client.go': `package web

import "net/http"

var Client = &http.Client{}
`,
        'internal/rates/rates.go': `package rates

import (
	"net/http"

	"example.com/service/internal/web"
)

func Load() (*http.Response, error) {
	return web.Client.Get("https://rates.example.com/eur") // <- finding
}
`,
      },
    },
    `package mail

import "net/smtp"

func Send(to string, body []byte) error {
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{to}, body) // <- finding
}`,
    `package payments

import (
	"context"

	pb "example.com/service/gen/payments"
	"google.golang.org/grpc"
)

func Charge(request *pb.ChargeRequest) (*pb.ChargeReply, error) {
	conn, err := grpc.NewClient("payments:50051")
	if err != nil {
		return nil, err
	}
	client := pb.NewPaymentsClient(conn)
	return client.Charge(context.Background(), request) // <- finding
}`,
    {
      title: 'the timeout is taken away',
      base: {
        'internal/crm/load.go': `package crm

import (
	"net/http"
	"time"
)

var client = &http.Client{
	Timeout: 5 * time.Second, // <- finding
}

func Load() (*http.Response, error) {
	return client.Get("https://crm.example.com/people")
}
`,
      },
      files: {
        'internal/crm/load.go': `package crm

import (
	"net/http"
)

var client = &http.Client{
}

func Load() (*http.Response, error) {
	return client.Get("https://crm.example.com/people")
}
`,
      },
    },
  ],
  good: [
    `package risk

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Score(url string) (*http.Response, error) {
	return client.Get(url)
}`,
    `package risk

import (
	"context"
	"net/http"
	"time"
)

func Score(parent context.Context, url string) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(parent, 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}`,
    {
      title: 'the context decides, and comes from outside',
      files: {
        'internal/risk/score.go': `package risk

import (
	"context"
	"net/http"
)

func Score(ctx context.Context, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
`,
      },
    },
    {
      title: 'the client is set up in another file',
      files: {
        'internal/crm/client.go': `package crm

import (
	"net/http"
	"time"
)

type Client struct {
	http *http.Client
}

func NewClient() *Client {
	c := &http.Client{Timeout: 3 * time.Second}
	return &Client{http: c}
}
`,
        'internal/crm/people.go': `package crm

import "net/http"

func (c *Client) People() (*http.Response, error) {
	return c.http.Get("https://crm.example.com/people")
}
`,
      },
    },
    `package risk

import "net/http"

func Score(client *http.Client, url string) (*http.Response, error) {
	return client.Get(url)
}`,
    `package risk

import "net/http"

var client = &http.Client{Transport: newTransport()}

func Score(url string) (*http.Response, error) {
	return client.Get(url)
}`,
    `package feed

import (
	"bufio"
	"net/http"
)

func Follow(url string, use func(string)) error {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Accept", "text/event-stream")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	lines := bufio.NewScanner(resp.Body)
	for lines.Scan() {
		use(lines.Text())
	}
	return lines.Err()
}`,
    {
      title: 'a test',
      files: {
        'internal/risk/score_test.go': `package risk

import "net/http"

func load() (*http.Response, error) {
	return http.Get("http://localhost:8080")
}
`,
      },
    },
  ],
}
