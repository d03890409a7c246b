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

export const requiredColumnWithoutDefaultGo: Examples = {
  bad: [
    added(
      'by goose',
      goose('Next', [`ALTER TABLE orders ADD COLUMN currency text NOT NULL${mark}`], ['ALTER TABLE orders DROP COLUMN currency']),
    ),
    listed('in a list of functions', listedGo, `ALTER TABLE orders ADD COLUMN currency text NOT NULL${mark}`),
    listed('in a list of texts', listedTexts, `ALTER TABLE orders ADD COLUMN country char(2) NOT NULL${mark}`),
  ],
  good: [
    added(
      'with a default',
      goose('Next', [`ALTER TABLE orders ADD COLUMN currency text NOT NULL DEFAULT 'EUR'`], ['ALTER TABLE orders DROP COLUMN currency']),
    ),
    listed('that may be empty', listedGo, 'ALTER TABLE orders ADD COLUMN currency text'),
    listed('of a new table', listedTexts, 'CREATE TABLE customers (id bigserial PRIMARY KEY, country char(2) NOT NULL)'),
  ],
}
