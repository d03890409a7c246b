import type { Example, Examples } from '#model/rule'

const tokens = (body: string): Example => ({
  files: {
    'internal/tokens/tokens.go': `package tokens

import (
	"net/http"
	"sync"
)

type Tokens struct {
	mu    sync.RWMutex
	value string
}

var handler http.Handler

func (t *Tokens) Get() (string, error) {
${body}}
`,
  },
})

export const lockLeftHeldGo: Examples = {
  bad: [
    tokens('\tt.mu.Lock() // <- finding\n\tif t.value != "" {\n\t\treturn t.value, nil\n\t}\n\tdefer t.mu.Unlock()\n\treturn t.fetch()\n'),
    tokens(
      '\tt.mu.RLock() // <- finding\n\tvalue, err := t.read()\n\tif err != nil {\n\t\treturn "", err\n\t}\n\tt.mu.RUnlock()\n\treturn value, nil\n',
    ),
    tokens(
      '\tt.mu.Lock() // <- finding\n\tif t.value == "" {\n\t\tt.mu.Unlock()\n\t\treturn "", errNone\n\t}\n\tif t.isOld() {\n\t\treturn "", errOld\n\t}\n\tvalue := t.value\n\tt.mu.Unlock()\n\treturn value, nil\n',
    ),
    tokens(
      '\tfor _, name := range t.names() {\n\t\tt.mu.RLock() // <- finding\n\t\tif name == t.value {\n\t\t\treturn name, nil\n\t\t}\n\t\tt.mu.RUnlock()\n\t}\n\treturn "", errNone\n',
    ),
    tokens(
      '\tt.mu.Lock() // <- finding\n\tswitch t.value {\n\tcase "":\n\t\treturn t.fetch()\n\t}\n\tdefer func() {\n\t\tt.count++\n\t\tt.mu.Unlock()\n\t}()\n\treturn t.value, nil\n',
    ),
  ],
  good: [
    {
      title: 'a command that ends the process',
      files: {
        'internal/agent/command.go': `package agent

import (
	"net/http"
	"sync"
)

type Command struct {
	mu sync.Mutex
}

var handler http.Handler

func (c *Command) Run(args []string) int {
	c.mu.Lock()
	if err := c.listen(args); err != nil {
		return 1
	}
	c.mu.Unlock()
	return c.wait()
}
`,
      },
    },
    tokens('\tt.mu.Lock()\n\tdefer t.mu.Unlock()\n\tif t.value != "" {\n\t\treturn t.value, nil\n\t}\n\treturn t.fetch()\n'),
    tokens(
      '\tt.mu.RLock()\n\tif t.value != "" {\n\t\tt.mu.RUnlock()\n\t\treturn t.value, nil\n\t}\n\tt.mu.RUnlock()\n\treturn t.fetch()\n',
    ),
    tokens(
      '\tt.mu.RLock()\n\tif t.value != "" {\n\t\tdefer t.mu.RUnlock()\n\t\treturn t.value, nil\n\t}\n\tt.mu.RUnlock()\n\treturn t.fetch()\n',
    ),
    // Its caller gives it back.
    tokens('\tt.mu.Lock()\n\tif t.value == "" {\n\t\tt.mu.Unlock()\n\t\treturn "", errNone\n\t}\n\treturn t.value, nil\n'),
    tokens('\tt.mu.Lock()\n\tvalue := func() string {\n\t\treturn t.value\n\t}()\n\tt.mu.Unlock()\n\treturn value, nil\n'),
    tokens('\tt.mu.Lock()\n\t// There is no return before this.\n\tvalue := t.value\n\tt.mu.Unlock()\n\treturn value, nil\n'),
    tokens(
      '\tt.mu.RLock()\n\tvalue := t.value\n\tt.mu.RUnlock()\n\tif value != "" {\n\t\treturn value, nil\n\t}\n\tt.mu.Lock()\n\tdefer t.mu.Unlock()\n\treturn t.fetch()\n',
    ),
    tokens('\tunlock := t.lock()\n\tdefer unlock()\n\tif t.value != "" {\n\t\treturn t.value, nil\n\t}\n\treturn t.fetch()\n'),
    tokens(
      '\tt.mu.Lock()\n\tif t.value == "" {\n\t\tif err := t.wait(); err != nil {\n\t\t\tt.mu.Unlock()\n\t\t\treturn "", err\n\t\t}\n\t}\n\tt.mu.Unlock()\n\treturn t.value, nil\n',
    ),
  ],
}
