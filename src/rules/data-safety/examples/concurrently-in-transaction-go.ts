import type { Examples } from '#model/rule'
import { firstGoose, goModule, goose } from './migrations-go.ts'

const mark = ' // <- finding'
/** A migration of goose that is added to one that stood there. */
const added = (title: string, text: string, more: Readonly<Record<string, string>> = {}) => ({
  title,
  base: { ...goModule, ...more, 'internal/migrations/00001_orders.go': firstGoose },
  files: { ...goModule, ...more, 'internal/migrations/00001_orders.go': firstGoose, 'internal/migrations/00002_next.go': text },
})

const concurrently = 'CREATE INDEX CONCURRENTLY orders_total ON orders (total)'
const drops = 'DROP INDEX CONCURRENTLY orders_total'

export const concurrentlyInTransactionGo: Examples = {
  bad: [
    added('by goose', goose('Next', [`${concurrently}${mark}`])),
    added(
      'under a name',
      goose('Next', [`${concurrently}${mark}`]).replace('AddMigrationContext(', 'AddNamedMigrationContext("00002_next.go", '),
    ),
    added('among others', goose('Next', ['ALTER TABLE orders ADD COLUMN shipped timestamptz', `${concurrently}${mark}`])),
  ],
  good: [
    added('goose is told to open none', goose('Next', [concurrently], [drops], 'AddMigrationNoTxContext')),
    added('without it', goose('Next', ['CREATE INDEX orders_total ON orders (total)'])),
    added('in a comment', goose('Next', ['ALTER TABLE orders ADD COLUMN shipped timestamptz -- its index comes CONCURRENTLY later'])),
  ],
}
