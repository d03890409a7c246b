import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Change, Linked, System } from '#model/system'
import { columnUse, isNeverQueried } from '../data/data-use.ts'
import { migrationsOf, type AddedMigrations } from './migrations.ts'

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
  /** The base version knows the column already, so its inserts may name it. */
  readonly isKnown: boolean
}

interface Column {
  readonly added: Linked<SchemaChange>
  required: Linked<SchemaChange> | undefined
  unfilled: Linked<SchemaChange> | undefined
  filled: boolean
}

/**
 * New required columns of existing tables, judged by the final state of the whole change: a default added later counts, one removed later
 * does not. Skips tables that no code of the base version queries, since no code inserts into them without the column, and tables that
 * may not be released yet.
 */
export const newRequiredColumns = (added: AddedMigrations, change: Change | undefined): RequiredColumn[] =>
  added.migrations
    // ClickHouse gives a column that is not named the default of its type.
    .filter(({ dialect }) => dialect !== 'clickhouse')
    .flatMap(({ set, dialect }, index, all) => (all.findIndex((other) => other.set === set) === index ? [{ set, dialect }] : []))
    .flatMap(({ set, dialect }) => {
      const columns = new Map<string, Column>()
      // A trigger may fill any column of its table.
      const triggered = new Set(added.changes.flatMap(({ operation, table }) => (operation === 'create-insert-trigger' ? [table] : [])))
      const young = youngTables(added, change, set)
      const emptied = new Set(
        added.changes.flatMap((one) =>
          one.operation === 'truncate' || (one.operation === 'delete-rows' && one.rows === 'all') ? [one.table] : [],
        ),
      )
      for (const migration of added.migrations)
        if (migration.set === set) for (const step of migration.changes) if (added.isOld(step.table)) follow(columns, step)
      return [...columns.values()].flatMap(({ added: first, required, unfilled, filled }): RequiredColumn[] => {
        const column = first.columns[0]
        if (!required || column === undefined || young.has(first.table)) return []
        // Before the trigger can fill it, a column that is required at once is rejected for the existing rows.
        const isRejectedAtOnce = required === first && first.default === 'none'
        if (triggered.has(first.table) && !isRejectedAtOnce) return []
        if (change && isNeverQueried(change.base, first.table, set)) return []
        const from = unfilled && unfilled.statement >= required.statement ? unfilled : required
        return [
          {
            change: from,
            column,
            by: required === first && !unfilled ? 'add-column' : 'later',
            isRefused: isRejectedAtOnce && dialect === 'postgres' && !emptied.has(first.table),
            isFilled: filled,
            isKnown: change !== undefined && isKnownTo(change.base, first.table, column, set),
          },
        ]
      })
    })

/** Whether a version has the column in a migration, which the change may have moved, or names it in its code. */
const isKnownTo = (base: System, table: string, column: string, set: string): boolean =>
  migrationsOf(base).some((migration) =>
    migration.changes.some((one) => one.operation === 'add-column' && one.table === table && one.columns.includes(column)),
  ) || columnUse(base, table, column, set).state === 'used'

/** In milliseconds. A table that is younger may not be released yet. */
const youth = 7 * 24 * 3600 * 1000

/** The day in the timestamp that the name of a migration starts with. */
const dayOf = (path: string): number | undefined => {
  const [, year, month, day] = /(?:^|\/)V?(20\d\d)[-_]?([01]\d)[-_]?([0-3]\d)[^/]*(?:\/migration\.sql|\.\w+)$/.exec(path) ?? []
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day))
}

/**
 * Tables that an earlier migration of the same series made only days before those of the change, by the timestamps in their names. On a
 * development branch, neither may be released yet: the table is then empty, and no running version writes it.
 */
const youngTables = (added: AddedMigrations, change: Change | undefined, set: string): ReadonlySet<string> => {
  const now = Math.max(...added.migrations.flatMap((migration) => (migration.set === set ? (dayOf(migration.path) ?? []) : [])))
  const recent = (change ? migrationsOf(change.base) : []).filter((migration) => {
    const day = migration.set === set ? dayOf(migration.path) : undefined
    return day !== undefined && Math.abs(now - day) < youth
  })
  return new Set(recent.flatMap(({ changes }) => changes.flatMap(({ operation, table }) => (operation === 'create-table' ? [table] : []))))
}

const follow = (columns: Map<string, Column>, change: Linked<SchemaChange>): void => {
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
