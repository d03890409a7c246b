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

export const tableLockingMigrationGo: Examples = {
  bad: [
    added('an index', goose('Next', [`CREATE INDEX orders_total ON orders (total)${mark}`], ['DROP INDEX orders_total'])),
    listed('in a list of functions', listedGo, `CREATE UNIQUE INDEX orders_note ON orders (note)${mark}`),
    listed('another type', listedTexts, `ALTER TABLE orders ALTER COLUMN total TYPE bigint${mark}`),
  ],
  good: [
    added(
      'without locking writers out',
      goose(
        'Next',
        ['CREATE INDEX CONCURRENTLY orders_total ON orders (total)'],
        ['DROP INDEX CONCURRENTLY orders_total'],
        'AddMigrationNoTxContext',
      ),
    ),
    listed(
      'on a table of its own',
      listedGo,
      'CREATE TABLE customers (id bigserial PRIMARY KEY); CREATE INDEX customers_id ON customers (id)',
    ),
    {
      title: 'of SQLite',
      base: {
        'go.mod': goModule['go.mod'].replace('github.com/jackc/pgx/v5 v5.7.0', 'modernc.org/sqlite v1.38.0'),
        'internal/database/migrations.go': listedTexts(firstStatement.replace('bigserial', 'integer')),
      },
      files: {
        'go.mod': goModule['go.mod'].replace('github.com/jackc/pgx/v5 v5.7.0', 'modernc.org/sqlite v1.38.0'),
        'internal/database/migrations.go': listedTexts(
          firstStatement.replace('bigserial', 'integer'),
          'CREATE INDEX orders_total ON orders (total)',
        ),
      },
    },
  ],
}
