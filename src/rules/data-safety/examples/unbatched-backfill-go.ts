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

export const unbatchedBackfillGo: Examples = {
  bad: [
    added('by goose', goose('Next', ['ALTER TABLE orders ADD COLUMN currency text', `UPDATE orders SET currency = 'EUR'${mark}`])),
    listed('in a list of functions', listedGo, `UPDATE orders SET total = total * 100${mark}`),
    listed('in a list of texts', listedTexts, `UPDATE orders SET note = 'none'${mark}`),
  ],
  good: [
    added('some of its rows', goose('Next', [`UPDATE orders SET note = 'none' WHERE id < 100`])),
    listed('a new table', listedGo, 'CREATE TABLE customers (id bigserial PRIMARY KEY)'),
    listed('a default', listedTexts, `ALTER TABLE orders ADD COLUMN currency text DEFAULT 'EUR'`),
  ],
}
