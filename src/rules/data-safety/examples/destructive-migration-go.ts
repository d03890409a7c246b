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

export const destructiveMigrationGo: Examples = {
  bad: [
    added('a table goes', goose('Next', [`DROP TABLE orders${mark}`], ['CREATE TABLE orders (id bigserial PRIMARY KEY)'])),
    listed('in a list of functions', listedGo, `TRUNCATE orders${mark}`),
    listed('in a list of texts', listedTexts, `DROP TABLE orders${mark}`),
  ],
  good: [
    added(
      'a column comes',
      goose('Next', ['ALTER TABLE orders ADD COLUMN shipped timestamptz'], ['ALTER TABLE orders DROP COLUMN shipped']),
    ),
    listed('a table comes', listedGo, 'CREATE TABLE customers (id bigserial PRIMARY KEY)'),
    {
      title: 'what undoes',
      base: { ...goModule, 'internal/migrations/00001_orders.go': firstGoose },
      files: {
        ...goModule,
        'internal/migrations/00001_orders.go': firstGoose,
        'internal/migrations/00002_next.go': goose('Next', ['CREATE TABLE customers (id bigserial PRIMARY KEY)'], ['DROP TABLE customers']),
      },
    },
  ],
}
