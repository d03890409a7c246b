import type { Examples } from '#model/rule'
import { firstGoose, goModule, goose } from './migrations-go.ts'

const add = 'ALTER TABLE orders ADD COLUMN shipped timestamptz'
const undo = 'ALTER TABLE orders DROP COLUMN shipped'
const mark = ' // <- finding'
const first = { ...goModule, 'internal/migrations/00001_orders.go': firstGoose } as const
const next = (title: string, text: string) => ({ title, base: first, files: { ...first, 'internal/migrations/00002_next.go': text } })

export const migrationWithoutWayBackGo: Examples = {
  bad: [
    next('the second function does nothing', goose('Next', [`${add}${mark}`])),
    next('there is none', goose('Next', [`${add}${mark}`]).replace('upNext, downNext)', 'upNext, nil)')),
    next('without a transaction', goose('Next', [`${add}${mark}`], [], 'AddMigrationNoTxContext')),
  ],
  good: [
    next('with it', goose('Next', [add], [undo])),
    {
      title: 'the others have none either',
      base: { ...goModule, 'internal/migrations/00001_orders.go': goose('Orders', ['CREATE TABLE orders (id bigserial PRIMARY KEY)']) },
      files: {
        ...goModule,
        'internal/migrations/00001_orders.go': goose('Orders', ['CREATE TABLE orders (id bigserial PRIMARY KEY)']),
        'internal/migrations/00002_next.go': goose('Next', [add]),
      },
    },
    { title: 'the first of all', base: goModule, files: { ...goModule, 'internal/migrations/00001_orders.go': goose('Orders', [add]) } },
  ],
}
