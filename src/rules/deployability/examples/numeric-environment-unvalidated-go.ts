import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/limits/limits.go': `package limits\n\n${text}` } })

export const numericEnvironmentUnvalidatedGo: Examples = {
  bad: [
    file(
      'a timeout',
      `import (
	"net/http"
	"os"
	"strconv"
	"time"
)

func Client() *http.Client {
	seconds, _ := strconv.Atoi(os.Getenv("PEER_TIMEOUT")) // <- finding
	return &http.Client{Timeout: time.Duration(seconds) * time.Second}
}
`,
    ),
    file(
      'the size of a pool',
      `import (
	"database/sql"
	"os"
	"strconv"
)

func Limit(db *sql.DB) {
	most, _ := strconv.Atoi(os.Getenv("POOL_SIZE")) // <- finding
	db.SetMaxOpenConns(most)
}
`,
    ),
    file(
      'a duration',
      `import (
	"context"
	"os"
	"time"
)

func Bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	most, _ := time.ParseDuration(os.Getenv("JOB_TIMEOUT")) // <- finding
	return context.WithTimeout(ctx, most)
}
`,
    ),
  ],
  good: [
    file(
      'the error is looked at',
      `import (
	"database/sql"
	"fmt"
	"os"
	"strconv"
)

func Limit(db *sql.DB) error {
	most, err := strconv.Atoi(os.Getenv("POOL_SIZE"))
	if err != nil {
		return fmt.Errorf("POOL_SIZE: %w", err)
	}
	db.SetMaxOpenConns(most)
	return nil
}
`,
    ),
    file(
      'something stands in for it',
      `import (
	"net/http"
	"os"
	"strconv"
	"time"
)

func Client() *http.Client {
	seconds, _ := strconv.Atoi(os.Getenv("PEER_TIMEOUT"))
	if seconds == 0 {
		seconds = 5
	}
	return &http.Client{Timeout: time.Duration(seconds) * time.Second}
}
`,
    ),
    file(
      'a number that may as well be none',
      `import (
	"os"
	"strconv"
)

func Verbosity() int {
	level, _ := strconv.Atoi(os.Getenv("VERBOSITY"))
	return level
}
`,
    ),
  ],
}
