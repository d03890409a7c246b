import type { Examples } from '#model/rule'

export const resourceNeverClosedGo: Examples = {
  bad: [
    `package groups

import (
	"encoding/json"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) ([]string, error) {
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return nil, err
	}
	var names []string
	err = json.NewDecoder(resp.Body).Decode(&names)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return names, nil
}`,
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
      title: 'copied to its end, but not closed',
      files: {
        'internal/rates/load.go': `package rates

import (
	"io"
	"net/http"
	"time"
)

func Load(url string, into io.Writer) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return err
	}
	_, err = io.Copy(into, resp.Body)
	return err
}
`,
      },
    },
    {
      title: 'read to its end in one branch only',
      files: {
        'internal/rates/load.go': `package rates

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

func Load(url string) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(resp.Body)
		return fmt.Errorf("refused: %s", text)
	}
	return nil
}
`,
      },
    },
    {
      title: 'rows that a failed scan leaves open',
      files: {
        'internal/orders/store.go': `package orders

import "database/sql"

type Store struct {
	db *sql.DB
}

func (s *Store) Names() ([]string, error) {
	rows, err := s.db.Query("SELECT name FROM orders") // <- finding
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}
`,
      },
    },
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
    {
      title: 'a body that is read to its end is given back by that, and dropped by a read that fails',
      files: {
        'internal/groups/load.go': `package groups

import (
	"encoding/json"
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) ([]string, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var names []string
	return names, json.Unmarshal(data, &names)
}

func Text(url string) ([]byte, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}
`,
      },
    },
    `package orders

import "database/sql"

func Zones(tx *sql.Tx) (map[int64]string, error) {
	rows, err := tx.Query("SELECT id, zone FROM users")
	if err != nil {
		return nil, err
	}
	zones := map[int64]string{}
	for rows.Next() {
		var id int64
		var zone string
		if err := rows.Scan(&id, &zone); err != nil {
			return nil, err
		}
		zones[id] = zone
	}
	rows.Close()
	return zones, nil
}`,
    `package orders

import "database/sql"

func Names(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT name FROM orders")
	if err != nil {
		return nil, err
	}
	names := read(rows.Columns())
	for rows.Next() {
		names.add()
	}
	if names.empty() {
		return nil, nil
	}
	rows.Close()
	return names.list, nil
}`,
    {
      title: 'an attempt puts the answer into a variable of the function around, and what comes after closes it',
      files: {
        'internal/license/check.go': `package license

import (
	"errors"
	"io"
	"net/http"
	"time"
)

func Check(url string) (body []byte, err error) {
	var answer *http.Response
	strategy := Retries{
		Try: func() error {
			client := &http.Client{Timeout: 5 * time.Second}
			answer, err = client.Get(url)
			if err != nil {
				return err
			}
			if answer.StatusCode == http.StatusBadGateway {
				return errors.New("not reached")
			}
			return nil
		},
		OnSuccess: func() {
			defer answer.Body.Close()
			body, err = io.ReadAll(answer.Body)
		},
	}
	strategy.Do()
	return body, err
}
`,
      },
    },
    {
      title: 'rows that are read to their end are closed by that',
      files: {
        'internal/orders/store.go': `package orders

import (
	"database/sql"
	"log"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Print() error {
	rows, err := s.db.Query("SELECT name FROM orders")
	if err != nil {
		return err
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			log.Print(err)
			continue
		}
		log.Print(name)
	}
	return rows.Err()
}
`,
      },
    },
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
