import type { Examples } from '#model/rule'

const upload = (limit: string): string => `package files

import (
	"io"
	"net/http"
)

func Upload(w http.ResponseWriter, r *http.Request) {
${limit}	content, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	store(content)
}
`

const line = '\tr.Body = http.MaxBytesReader(w, r.Body, 10<<20)'

export const intakeLimitRemovedGo: Examples = {
  bad: [
    {
      title: 'of the body of a request',
      base: { 'internal/files/upload.go': upload(`${line} // <- finding\n`) },
      files: { 'internal/files/upload.go': upload('') },
    },
    {
      title: 'of what is read from a peer',
      base: {
        'internal/feeds/load.go': `package feeds

import "io"

func read(body io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(body, 1<<20)) // <- finding
}
`,
      },
      files: {
        'internal/feeds/load.go': `package feeds

import "io"

func read(body io.Reader) ([]byte, error) {
	return io.ReadAll(body)
}
`,
      },
    },
    {
      title: 'a branch that refuses',
      base: {
        'internal/batch/batch.go': `package batch

import "errors"

func (b *Batch) Add(items []string) error {
	if len(items) > maxItems { // <- finding
		return errors.New("too many items")
	}
	b.items = append(b.items, items...)
	return nil
}
`,
      },
      files: {
        'internal/batch/batch.go': `package batch

func (b *Batch) Add(items []string) error {
	b.items = append(b.items, items...)
	return nil
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another way to limit it',
      base: { 'internal/files/upload.go': upload(`${line}\n`) },
      files: { 'internal/files/upload.go': upload('\tr.Body = limited(w, r.Body)\n') },
    },
    {
      title: 'only the figure changes',
      base: { 'internal/files/upload.go': upload(`${line}\n`) },
      files: { 'internal/files/upload.go': upload(`${line.replace('10<<20', '20<<20')}\n`) },
    },
    {
      title: 'the handler goes',
      base: { 'internal/files/upload.go': upload(`${line}\n`) },
      files: { 'internal/files/upload.go': 'package files\n' },
    },
  ],
}
