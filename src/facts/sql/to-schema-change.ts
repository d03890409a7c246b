import type { SchemaChange } from '#model/facts/schema-change'
import type { BareChange } from './postgres-changes.ts'

/** Identity of an operation: what it does to what, without its incidental parts. */
const subjectOf = (change: BareChange): string =>
  [change.operation.replaceAll('-', ' '), [change.table, ...(change.columns ?? [])].filter(Boolean).join('.') || change.name]
    .filter(Boolean)
    .join(' ')

/** Makes the fact of what a statement says, in its place. */
export const toSchemaChange = (change: BareChange, place: Pick<SchemaChange, 'within' | 'statement' | 'direction'>): SchemaChange => ({
  ...change,
  ...place,
  kind: 'schema-change',
  subject: subjectOf(change),
  table: change.table ?? '',
  columns: change.columns ?? [],
})
