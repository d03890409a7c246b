import type { Examples } from '#model/rule'

const reads = (body: string, imports: string): string => `package imports

import (
	"os"
${imports})

func Rates(path string) (map[string]float64, error) {
	file, err := os.Open(path) // <- finding
	if err != nil {
		return nil, err
	}
${body}}
`

const open = (text: string): string => text.replace(' // <- finding', '')

/** Files, connections and statements that a function opens. */
export const handleNeverClosedGo: Examples = {
  bad: [
    {
      title: 'a file that is read and forgotten',
      files: {
        'internal/imports/rates.go': reads(
          '\tvar rates map[string]float64\n\terr = json.NewDecoder(file).Decode(&rates)\n\treturn rates, err\n',
          '\t"encoding/json"\n',
        ),
      },
    },
    {
      title: 'a file behind a reader of this function',
      files: {
        'internal/imports/rates.go': reads(
          '\tlines := bufio.NewScanner(file)\n\trates := map[string]float64{}\n\tfor lines.Scan() {\n\t\trates[lines.Text()] = 1\n\t}\n\treturn rates, lines.Err()\n',
          '\t"bufio"\n',
        ),
      },
    },
    {
      title: 'a connection to a broker for one message',
      files: {
        'internal/events/publish.go': `package events

import amqp "github.com/rabbitmq/amqp091-go"

func Publish(url string, body []byte) error {
	conn, err := amqp.Dial(url) // <- finding
	if err != nil {
		return err
	}
	channel, err := conn.Channel()
	if err != nil {
		return err
	}
	defer channel.Close()
	return channel.Publish("events", "", false, false, amqp.Publishing{Body: body})
}
`,
      },
    },
    {
      title: 'a statement that is prepared each time',
      files: {
        'internal/orders/store.go': `package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Pay(ctx context.Context, id string) error {
	stmt, err := s.db.PrepareContext(ctx, "UPDATE orders SET paid = true WHERE id = $1") // <- finding
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, id)
	return err
}
`,
      },
    },
  ],
  good: [
    {
      title: 'closed by the return itself',
      files: {
        'internal/probe/probe.go': `package probe

import (
	"net"
	"net/http"
	"time"
)

var handler http.Handler

func Reaches(address string) error {
	conn, err := net.DialTimeout("tcp", address, 5*time.Second)
	if err != nil {
		return err
	}
	return conn.Close()
}
`,
      },
    },
    {
      title: 'closed when the function ends',
      files: {
        'internal/imports/rates.go': open(
          reads(
            '\tdefer file.Close()\n\tvar rates map[string]float64\n\terr = json.NewDecoder(file).Decode(&rates)\n\treturn rates, err\n',
            '\t"encoding/json"\n',
          ),
        ),
      },
    },
    {
      title: 'handed to somebody who may close it',
      files: {
        'internal/imports/rates.go': open(reads('\treturn parse(\n\t\tfile,\n\t)\n', '')),
      },
    },
    {
      title: 'a reader around it that is given back',
      files: {
        'internal/imports/open.go': `package imports

import (
	"bufio"
	"os"
)

func Lines(path string) (*bufio.Scanner, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(file)
	return lines, nil
}
`,
      },
    },
    {
      title: 'kept by what the function makes',
      files: {
        'internal/events/client.go': `package events

import amqp "github.com/rabbitmq/amqp091-go"

type Client struct {
	conn *amqp.Connection
}

func New(url string) (*Client, error) {
	conn, err := amqp.Dial(url)
	if err != nil {
		return nil, err
	}
	return &Client{conn: conn}, nil
}
`,
      },
    },
    {
      title: 'where the program starts and ends',
      files: {
        'cmd/serve/main.go': `package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

func main() {
	file, err := os.Open("settings.json")
	if err != nil {
		log.Fatal(err)
	}
	var settings map[string]string
	if err := json.NewDecoder(file).Decode(&settings); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(settings["address"], nil))
}
`,
      },
    },
    {
      title: 'a statement that is kept',
      files: {
        'internal/orders/store.go': `package orders

import (
	"database/sql"
)

type Store struct {
	db  *sql.DB
	pay *sql.Stmt
}

func (s *Store) Prepare() error {
	stmt, err := s.db.Prepare("UPDATE orders SET paid = true WHERE id = $1")
	if err != nil {
		return err
	}
	s.pay = stmt
	return nil
}
`,
      },
    },
    {
      title: 'a file that a write which fails leaves to the collector',
      files: {
        'internal/imports/write.go': `package imports

import "os"

func Write(path string, data []byte) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		return err
	}
	return file.Close()
}
`,
      },
    },
  ],
}
