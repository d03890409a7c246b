import type { Examples } from '#model/rule'

export const resourceNeverClosedGo: Examples = {
  bad: [
    `package rates

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Ready(url string) (bool, error) {
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return false, err
	}
	return resp.StatusCode == http.StatusOK, nil
}`,
    `package rates

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) ([]byte, error) {
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d", resp.StatusCode)
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}`,
    `package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Has(ctx context.Context, id string) (bool, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT 1 FROM orders WHERE id = $1", id) // <- finding
	if err != nil {
		return false, err
	}
	return rows.Next(), nil
}`,
    {
      title: 'the close is taken away',
      base: {
        'internal/rates/load.go': `package rates

import (
	"encoding/json"
	"net/http"
	"time"
)

func Load(url string, into any) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close() // <- finding
	return json.NewDecoder(resp.Body).Decode(into)
}
`,
      },
      files: {
        'internal/rates/load.go': `package rates

import (
	"encoding/json"
	"net/http"
	"time"
)

func Load(url string, into any) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url)
	if err != nil {
		return err
	}
	return json.NewDecoder(resp.Body).Decode(into)
}
`,
      },
    },
  ],
  good: [
    `package rates

import (
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) ([]byte, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, nil
	}
	return io.ReadAll(resp.Body)
}`,
    `package rates

import "net/http"

func Open(client *http.Client, url string) (*http.Response, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	return resp, nil
}`,
    `package rates

import "net/http"

func Load(client *http.Client, url string) (int, error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	return parse(resp)
}`,
    `package orders

import "database/sql"

func List(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}`,
    `package orders

import "database/sql"

func List(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	return collect(rows)
}`,
  ],
}
