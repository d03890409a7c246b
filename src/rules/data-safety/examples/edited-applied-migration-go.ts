import type { Examples } from '#model/rule'
import { firstGoose, goModule, goose } from './migrations-go.ts'

const path = 'internal/migrations/00001_orders.go'
const second = goose('Notes', ['ALTER TABLE orders ADD COLUMN shipped timestamptz'], ['ALTER TABLE orders DROP COLUMN shipped'])
const others = { 'internal/migrations/00002_notes.go': second } as const

export const editedAppliedMigrationGo: Examples = {
  bad: [
    {
      title: 'another column',
      base: { ...goModule, ...others, [path]: firstGoose },
      files: {
        ...goModule,
        ...others,
        [path]: firstGoose.replace('NOT NULL)`); err != nil {', 'NOT NULL, paid boolean)`); err != nil { // <- finding'),
      },
    },
    {
      title: 'another type',
      base: { ...goModule, ...others, [path]: firstGoose },
      files: {
        ...goModule,
        ...others,
        [path]: firstGoose.replace('total integer NOT NULL)`); err != nil {', 'total bigint NOT NULL)`); err != nil { // <- finding'),
      },
    },
    {
      title: 'a statement more',
      base: { ...goModule, [path]: firstGoose, ...others },
      files: {
        ...goModule,
        [path]: firstGoose,
        'internal/migrations/00002_notes.go': second.replace(
          'shipped timestamptz`); err != nil {',
          'shipped timestamptz, ADD COLUMN paid boolean`); err != nil { // <- finding',
        ),
      },
    },
  ],
  good: [
    {
      title: 'a new one',
      base: { ...goModule, [path]: firstGoose },
      files: { ...goModule, [path]: firstGoose, ...others },
    },
    {
      title: 'code around the statements',
      base: { ...goModule, ...others, [path]: firstGoose },
      files: { ...goModule, ...others, [path]: firstGoose.replace('func init() {', '// The first of all.\nfunc init() {') },
    },
    {
      title: 'what undoes it',
      base: { ...goModule, ...others, [path]: firstGoose },
      files: { ...goModule, ...others, [path]: firstGoose.replace('DROP TABLE orders', 'DROP TABLE IF EXISTS orders') },
    },
  ],
}
