import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const conflictClauseRemovedGo: Examples = {
  bad: [
    {
      title: 'a job that is queued already',
      base: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		var refused *pgconn.PgError
		if errors.As(err, &refused) && refused.Code == "23505" { // <- finding
			return nil
		}
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
      files: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
    },

    change(
      'what PostgreSQL settles',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id, body) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING\`, event.ID, event.Body)
	return err
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id, body) VALUES ($1, $2)\`, event.ID, event.Body) // <- finding
	return err
}
`,
    ),
    change(
      'what MySQL settles',
      `package work

import (
	"context"
	"github.com/jmoiron/sqlx"
)

func (s *Store) Count(ctx context.Context, db *sqlx.DB, day string) error {
	_, err := db.ExecContext(ctx, "INSERT INTO visits (day, n) VALUES (?, 1) ON DUPLICATE KEY UPDATE n = n + 1", day)
	return err
}
`,
      `package work

import (
	"context"
	"github.com/jmoiron/sqlx"
)

func (s *Store) Count(ctx context.Context, db *sqlx.DB, day string) error {
	_, err := db.ExecContext(ctx, "INSERT INTO visits (day, n) VALUES (?, 1)", day) // <- finding
	return err
}
`,
    ),
    change(
      'in a statement with a name',
      `package work

import (
	"context"
	"github.com/jackc/pgx/v5/pgxpool"
)

const keep = \`INSERT INTO keys (id) VALUES ($1) ON CONFLICT DO NOTHING\`

func (s *Store) Keep(ctx context.Context, pool *pgxpool.Pool, id string) error {
	_, err := pool.Exec(ctx, keep, id)
	return err
}
`,
      `package work

import (
	"context"
	"github.com/jackc/pgx/v5/pgxpool"
)

const keep = \`INSERT INTO keys (id) VALUES ($1)\`

func (s *Store) Keep(ctx context.Context, pool *pgxpool.Pool, id string) error {
	_, err := pool.Exec(ctx, keep, id) // <- finding
	return err
}
`,
    ),
  ],
  good: [
    {
      title: 'asked in other words',
      base: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		var refused *pgconn.PgError
		if errors.As(err, &refused) && refused.Code == "23505" {
			return nil
		}
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
      files: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		if isQueuedAlready(err) {
			return nil
		}
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
    },
    {
      title: 'only told in other words',
      base: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		var refused *pgconn.PgError
		if errors.As(err, &refused) && refused.Code == "23505" {
			return errTaken
		}
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
      files: {
        'internal/queue/queue.go': `package queue

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		return errors.Join(errEnqueue, err)
	}
	return nil
}
`,
      },
    },

    change(
      'it asks first now',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO NOTHING\`, event.ID)
	return err
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	row := db.QueryRowContext(ctx, \`SELECT id FROM events WHERE id = $1 FOR UPDATE\`, event.ID)
	if row.Scan(&event.ID) == nil {
		return nil
	}
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id) VALUES ($1)\`, event.ID)
	return err
}
`,
    ),
    change(
      'another clause',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO NOTHING\`, event.ID)
	return err
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET seen = now()\`, event.ID)
	return err
}
`,
    ),
    change(
      'the statement went away',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, \`INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO NOTHING\`, event.ID)
	return err
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	return s.queue.Put(ctx, event)
}
`,
    ),
  ],
}
