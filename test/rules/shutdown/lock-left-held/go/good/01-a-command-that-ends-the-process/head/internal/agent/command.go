package agent

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
