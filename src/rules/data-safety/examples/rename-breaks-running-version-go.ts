import type { Examples } from '#model/rule'
import { firstGoose, firstStatement, goModule, goose, listedGo, listedTexts } from './migrations-go.ts'

const mark = ' // <- finding'
/** A migration of goose that is added to one that stood there. */
const added = (title: string, text: string, more: Readonly<Record<string, string>> = {}) => ({
  title,
  base: { ...goModule, ...more, 'internal/migrations/00001_orders.go': firstGoose },
  files: { ...goModule, ...more, 'internal/migrations/00001_orders.go': firstGoose, 'internal/migrations/00002_next.go': text },
})
/** A migration that is added to a list. */
const listed = (title: string, list: (...statements: readonly string[]) => string, statement: string) => ({
  title,
  base: { ...goModule, 'internal/database/migrations.go': list(firstStatement) },
  files: { ...goModule, 'internal/database/migrations.go': list(firstStatement, statement) },
})

const store = {
  'internal/store/orders.go': `package store

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Note(ctx context.Context, id int64) (note string, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT note FROM orders WHERE id = $1", id).Scan(&note)
	return note, err
}
`,
} as const

export const renameBreaksRunningVersionGo: Examples = {
  bad: [
    added(
      'a column, by goose',
      goose('Next', [`ALTER TABLE orders RENAME COLUMN note TO remark${mark}`], ['ALTER TABLE orders RENAME COLUMN remark TO note']),
      store,
    ),
    listed('a table, in a list', listedGo, `ALTER TABLE orders RENAME TO purchases${mark}`),
    listed('in a list of texts', listedTexts, `ALTER TABLE orders RENAME COLUMN total TO amount${mark}`),
  ],
  good: [
    added(
      'a new column beside it',
      goose('Next', ['ALTER TABLE orders ADD COLUMN remark text'], ['ALTER TABLE orders DROP COLUMN remark']),
      store,
    ),
    listed('an index', listedGo, 'ALTER INDEX orders_pkey RENAME TO purchases_pkey'),
    listed(
      'a table of the same migration',
      listedTexts,
      'CREATE TABLE customers_new (id bigserial PRIMARY KEY); ALTER TABLE customers_new RENAME TO customers',
    ),
  ],
}
