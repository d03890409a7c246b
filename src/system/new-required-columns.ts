import type { SchemaChange } from '#model/facts/schema-change'
import type { Change, Linked } from '#model/system'
import { isNeverQueried } from './data-use.ts'
import type { AddedMigrations } from './migrations.ts'

/** A column that a change adds to an existing table and that is NOT NULL once the change is complete. */
export interface RequiredColumn {
  /** The operation after which a row without the column is rejected. */
  readonly change: Linked<SchemaChange>
  readonly column: string
  readonly by: 'add-column' | 'later'
  /** The statement itself fails as soon as the table has a row. */
  readonly isRefused: boolean
  /** Rows that do not name the column get a value: nothing breaks. */
  readonly isFilled: boolean
}

interface Column {
  readonly added: Linked<SchemaChange>
  required: Linked<SchemaChange> | undefined
  unfilled: Linked<SchemaChange> | undefined
  filled: boolean
  triggered?: boolean
}

/**
 * New required columns of existing tables, judged by the final state of the whole change: a default added later counts, one removed later
 * does not. Skips tables that no code of the base version queries, since no code inserts into them without the column.
 */
export const newRequiredColumns = (added: AddedMigrations, change: Change | undefined): RequiredColumn[] =>
  added.migrations
    .filter(({ dialect }) => dialect === 'postgres' || dialect === 'mysql' || dialect === 'cockroachdb')
    .flatMap(({ set, dialect }, index, all) => (all.findIndex((other) => other.set === set) === index ? [{ set, dialect }] : []))
    .flatMap(({ set, dialect }) => {
      const columns = new Map<string, Column>()
      const emptied = new Set(
        added.changes.flatMap((one) =>
          one.operation === 'truncate' || (one.operation === 'delete-rows' && one.rows === 'all') ? [one.table] : [],
        ),
      )
      for (const migration of added.migrations)
        if (migration.set === set) for (const step of migration.changes) if (added.isOld(step.table)) follow(columns, step)
      return [...columns.values()].flatMap(({ added: first, required, unfilled, filled, triggered }): RequiredColumn[] => {
        const column = first.columns[0]
        if (!required || column === undefined || (triggered && first.default !== 'none')) return []
        if (change && isNeverQueried(change.base, first.table, set)) return []
        const from = unfilled && unfilled.statement >= required.statement ? unfilled : required
        return [
          {
            change: from,
            column,
            by: required === first && !unfilled ? 'add-column' : 'later',
            isRefused: required === first && first.default === 'none' && dialect === 'postgres' && !emptied.has(first.table),
            isFilled: filled,
          },
        ]
      })
    })

const follow = (columns: Map<string, Column>, change: Linked<SchemaChange>): void => {
  if (change.operation === 'create-insert-trigger') {
    // The trigger may fill any column of the table.
    for (const [key, column] of columns) if (key.startsWith(`${change.table}\0`)) column.triggered = true
    return
  }
  const key = `${change.table}\0${change.columns[0] ?? ''}`
  if (change.operation === 'add-column') {
    // The database computes a generated column; an expression that is not understood proves nothing.
    columns.set(key, {
      added: change,
      required: change.required ? change : undefined,
      unfilled: undefined,
      filled: change.default !== undefined && change.default !== 'none',
    })
    return
  }
  const column = columns.get(key)
  if (!column) return
  if (change.operation === 'set-not-null') column.required = change
  else if (change.operation === 'drop-not-null') column.required = undefined
  else if (change.operation === 'drop-column' || change.operation === 'rename-column') columns.delete(key)
  else if (change.operation === 'set-default') {
    column.filled = change.default !== 'none'
    column.unfilled = column.filled ? undefined : change
  }
}
