import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Linked, System } from '#model/system'
import { migrationsOf, type AddedMigrations, type Migration } from './migrations.ts'
import { tableLock, type TableLock } from './table-lock.ts'

/** A migration that locks existing tables while it processes their rows. */
export interface LockingMigration {
  readonly migration: Migration
  /** Worst first. */
  readonly operations: readonly { readonly change: Linked<SchemaChange>; readonly lock: TableLock }[]
  /** An operation that would have taken a lock but was written to avoid it. */
  readonly safe?: Linked<SchemaChange>
}

/** Column types as the earlier migrations leave them. */
const typesBefore = (migration: Migration, system: System): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  for (const other of migrationsOf(system)) {
    if (other.set !== migration.set || other.path >= migration.path) continue
    for (const change of other.changes) {
      if (change.operation === 'create-table')
        for (const [index, column] of change.columns.entries()) types.set(`${change.table}\0${column}`, change.types?.[index] ?? '')
      else if ((change.operation === 'add-column' || change.operation === 'change-type') && change.columns[0] !== undefined)
        types.set(`${change.table}\0${change.columns[0]}`, change.type ?? '')
    }
  }
  return types
}

/** Whether an earlier, validated check proves that a column is never null: SET NOT NULL then skips the scan. */
const provedSet = (change: Linked<SchemaChange>, system: System): boolean =>
  migrationsOf(system).some((migration) =>
    migration.changes.some(
      (other) =>
        other.operation === 'add-constraint' &&
        other.table === change.table &&
        change.columns.every((column) => other.constraint?.demandsSet.includes(column)),
    ),
  )

/** Tables that a migration empties, with the statement that does it: later statements have no rows to process. */
const emptiedAt = (migration: Migration): ReadonlyMap<string, number> =>
  new Map(
    migration.changes.flatMap((change) =>
      change.operation === 'truncate' || (change.operation === 'delete-rows' && change.rows === 'all')
        ? [[change.table, change.statement] as const]
        : [],
    ),
  )

const weight = ({ blocks, work }: TableLock): number => (work === 'rewrite' ? 2 : 0) + (blocks === 'all' ? 1 : 0)

const isSafe = (change: Linked<SchemaChange>): boolean =>
  change.concurrent === true || change.constraint?.validated === false || change.constraint?.usesIndex === true

/**
 * Migrations of a change that lock existing tables while they process the rows. Covers PostgreSQL only, and only if the dialect is certain.
 */
export const lockingMigrations = (system: System, added: AddedMigrations): LockingMigration[] => {
  // Only its refresh writes to a materialised view.
  const views = new Set(
    migrationsOf(system).flatMap(({ changes }) => changes.flatMap((change) => (change.operation === 'create-view' ? [change.table] : []))),
  )
  return added.migrations
    .filter((migration) => migration.dialect === 'postgres')
    .map((migration): LockingMigration => {
      const types = typesBefore(migration, system)
      const emptied = emptiedAt(migration)
      const changes = migration.changes.filter(
        (change) =>
          added.isOld(change.table) &&
          !views.has(change.table) &&
          change.statement <= (emptied.get(change.table) ?? Number.POSITIVE_INFINITY),
      )
      const operations = changes.flatMap((change) => {
        const known = types.get(`${change.table}\0${change.columns[0] ?? ''}`)
        const lock = tableLock(change, known === '' ? undefined : known)
        return lock && !isCheap(change, added, system) ? [{ change, lock }] : []
      })
      const safe = changes.find(isSafe)
      return { migration, operations: operations.sort((a, b) => weight(b.lock) - weight(a.lock)), ...(safe ? { safe } : {}) }
    })
}

/** Operations that finish at once although they take the lock: keys on a column that is still empty, and conditions proved earlier. */
const isCheap = (change: Linked<SchemaChange>, added: AddedMigrations, system: System): boolean => {
  const isNew = change.columns.length > 0 && change.columns.every((column) => !added.isOldColumn(change.table, column))
  // A new column that is required at once is a separate and worse hazard than the lock.
  if (change.operation === 'set-not-null') return isNew || provedSet(change, system)
  return (
    change.operation === 'add-constraint' && (change.constraint?.type === 'foreign-key' || change.constraint?.type === 'check') && isNew
  )
}
