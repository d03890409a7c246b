import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/rates/rates.go': `package rates\n\n${text}` } })

export const networkCallAtImportGo: Examples = {
  bad: [
    file(
      'a variable of the package',
      `import "net/http"

var today, _ = http.Get("https://rates.example.com/eur") // <- finding
`,
    ),
    file(
      'in init',
      `import (
	"encoding/json"
	"net/http"
)

var rates map[string]float64

func init() {
	answer, err := http.Get("https://rates.example.com/all") // <- finding
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	json.NewDecoder(answer.Body).Decode(&rates)
}
`,
    ),
    file(
      'a connection to the broker',
      `import "github.com/nats-io/nats.go"

var bus *nats.Conn

func init() {
	var err error
	bus, err = nats.Connect("nats://bus:4222") // <- finding
	if err != nil {
		panic(err)
	}
}
`,
    ),
  ],
  good: [
    file(
      'in a function that the start calls',
      `import (
	"context"

	"github.com/nats-io/nats.go"
)

func Connect(ctx context.Context, address string) (*nats.Conn, error) {
	return nats.Connect(address)
}
`,
    ),
    file(
      'a client that asks later',
      `import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func init() {
	http.DefaultClient.Timeout = 2 * time.Second
}
`,
    ),
    file(
      'a pool that connects when it is needed',
      `import "database/sql"

var db, _ = sql.Open("pgx", "postgres://orders")
`,
    ),
    {
      title: 'the program itself',
      files: {
        'main.go': `package main

import "net/http"

func init() {
	http.Get("https://settings.example.com/start")
}

func main() {
	http.ListenAndServe(":8080", nil)
}
`,
      },
    },
  ],
}
