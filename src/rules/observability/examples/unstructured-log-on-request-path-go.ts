import type { Examples } from '#model/rule'

const logger = `package logs

import (
	"log/slog"
	"os"
)

var Logger = slog.New(slog.NewJSONHandler(os.Stdout, nil))
`

const handler = (line: string, imported: string): string => `package orders

import (
	"net/http"
	${imported}
)

func Create(w http.ResponseWriter, r *http.Request) {
	${line}
	w.WriteHeader(http.StatusCreated)
}
`

export const unstructuredLogOnRequestPathGo: Examples = {
  bad: [
    {
      title: 'log',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': handler('log.Printf("created %s", r.FormValue("id")) // <- finding', '"log"'),
      },
    },
    {
      title: 'fmt',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': handler('fmt.Println("created", r.FormValue("id")) // <- finding', '"fmt"'),
      },
    },
    {
      title: 'one call away',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': handler('note(r.FormValue("id"))', '_ "embed"'),
        'internal/orders/note.go':
          'package orders\n\nimport "log"\n\nfunc note(id string) {\n\tlog.Println("created", id) // <- finding\n}\n',
      },
    },
  ],
  good: [
    {
      title: 'the logger of the service',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': handler('slog.Info("created", "id", r.FormValue("id"))', '"log/slog"'),
      },
    },
    {
      title: 'the only structured logger keeps a library quiet',
      files: {
        'internal/jobs/jobs.go': `package jobs

import (
	"io"
	"log/slog"

	"example.com/scheduler"
)

func Start() {
	scheduler.Start(scheduler.WithLogger(slog.New(slog.NewTextHandler(io.Discard, nil))))
}
`,
        'internal/orders/create.go': handler('log.Println("created")', '"log"'),
      },
    },
    {
      title: 'a report that is kept in memory',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': `package orders

import (
	"bytes"
	"log"
	"net/http"
)

func Create(w http.ResponseWriter, r *http.Request) {
	var report bytes.Buffer
	notes := log.New(&report, "", log.LstdFlags)
	notes.Println("created", r.FormValue("id"))
	w.Write(report.Bytes())
}
`,
      },
    },
    { title: 'there is no other logger', files: { 'internal/orders/create.go': handler('log.Println("created")', '"log"') } },
    {
      title: 'at the start',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/start.go': 'package orders\n\nimport "log"\n\nfunc Start() {\n\tlog.Println("up")\n}\n',
      },
    },
    {
      title: 'into what is answered',
      files: {
        'internal/logs/logs.go': logger,
        'internal/orders/create.go': handler('fmt.Fprintln(w, "created")', '"fmt"'),
      },
    },
  ],
}
