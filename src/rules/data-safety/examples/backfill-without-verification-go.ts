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

const fill = 'UPDATE orders SET currency = note WHERE currency IS NULL'

export const backfillWithoutVerificationGo: Examples = {
  bad: [
    added('by goose', goose('Next', ['ALTER TABLE orders ADD COLUMN currency text', `${fill}${mark}`])),
    listed('in a list of functions', listedGo, `INSERT INTO totals (id, total) SELECT id, total FROM orders${mark}`),
    listed('into another table', listedTexts, `INSERT INTO archive (id, note) SELECT id, note FROM orders${mark}`),
  ],
  good: [
    added(
      'what was filled must be set from then on',
      goose('Next', ['ALTER TABLE orders ADD COLUMN currency text', fill, 'ALTER TABLE orders ALTER COLUMN currency SET NOT NULL']),
    ),
    listed('a constant', listedGo, "UPDATE orders SET note = ''"),
    listed('nothing is moved', listedTexts, 'ALTER TABLE orders ADD COLUMN paid boolean'),
  ],
}
