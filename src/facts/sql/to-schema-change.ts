import type { SchemaChange } from '#model/facts/data/schema-change'
import type { BareChange } from './postgres-changes.ts'

/** Identity of an operation: the operation and its object, without incidental parts. */
const subjectOf = (change: BareChange): string =>
  [change.operation.replaceAll('-', ' '), [change.table, ...(change.columns ?? [])].filter(Boolean).join('.') || change.name]
    .filter(Boolean)
    .join(' ')

/** Converts a statement's change to a fact at the given place. */
export const toSchemaChange = (change: BareChange, place: Pick<SchemaChange, 'within' | 'statement' | 'direction'>): SchemaChange => ({
  ...change,
  ...place,
  kind: 'schema-change',
  subject: subjectOf(change),
  table: change.table ?? '',
  columns: change.columns ?? [],
})
