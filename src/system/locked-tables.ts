import type { SchemaChange } from '#model/facts/schema-change'
import type { Linked, System } from '#model/system'
import { migrationsOf, type AddedMigrations, type Migration } from './migrations.ts'
import { tableLock, type TableLock } from './table-lock.ts'

/** A table from before the change that one of its migrations locks. */
export interface LockedTable {
  readonly migration: Migration
  readonly table: string
  /** Worst first. */
  readonly operations: readonly { readonly change: Linked<SchemaChange>; readonly lock: TableLock }[]
  /** An operation that would have held a lock and was written so that it does not. */
  readonly safe?: Linked<SchemaChange>
}

/** Types of columns as the migrations before one leave them. */
const typesBefore = (migration: Migration, system: System): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  for (const other of migrationsOf(system)) {
    if (other.set !== migration.set || other.path >= migration.path) continue
    for (const change of other.changes) {
      if (change.operation === 'create-table') for (const [index, column] of change.columns.entries()) types.set(`${change.table}\0${column}`, change.types?.[index] ?? '')
      else if ((change.operation === 'add-column' || change.operation === 'change-type') && change.columns[0] !== undefined) types.set(`${change.table}\0${change.columns[0]}`, change.type ?? '')
    }
  }
  return types
}

/** A check that was made (and checked) before proves a column to be set: SET NOT NULL then reads nothing. */
const provedSet = (change: Linked<SchemaChange>, system: System): boolean =>
  migrationsOf(system).some((migration) =>
    migration.changes.some((other) => other.operation === 'add-constraint' && other.table === change.table && change.columns.every((column) => other.constraint?.demandsSet.includes(column))),
  )

const weight = ({ blocks, work }: TableLock): number => (work === 'rewrite' ? 2 : 0) + (blocks === 'all' ? 1 : 0)

const isSafe = (change: Linked<SchemaChange>): boolean => change.concurrent === true || change.constraint?.validated === false || change.constraint?.usesIndex === true

/** Tables from before a change that its migrations lock while they go through the rows. PostgreSQL alone, and only where it is known to be it. */
export const lockedTables = (system: System, added: AddedMigrations): LockedTable[] =>
  added.migrations
    .filter((migration) => migration.dialect === 'postgres')
    .flatMap((migration): LockedTable[] => {
      const types = typesBefore(migration, system)
      const tables = new Map<string, Linked<SchemaChange>[]>()
      for (const change of migration.changes) {
        if (!added.isOld(change.table)) continue
        const list = tables.get(change.table)
        if (list) list.push(change)
        else tables.set(change.table, [change])
      }
      return [...tables].map(([table, changes]): LockedTable => {
        const operations = changes.flatMap((change) => {
          const known = types.get(`${table}\0${change.columns[0] ?? ''}`)
          const lock = tableLock(change, known === '' ? undefined : known)
          if (!lock || isCheap(change, added, system)) return []
          return [{ change, lock }]
        })
        const safe = changes.find(isSafe)
        return { migration, table, operations: operations.sort((a, b) => weight(b.lock) - weight(a.lock)), ...(safe ? { safe } : {}) }
      })
    })

/** What is over at once although it holds the lock: the key of a column that is still empty, and what is proved already. */
const isCheap = (change: Linked<SchemaChange>, added: AddedMigrations, system: System): boolean => {
  if (change.operation === 'set-not-null') return provedSet(change, system)
  const isNew = change.columns.length > 0 && change.columns.every((column) => !added.isOldColumn(change.table, column))
  return change.operation === 'add-constraint' && (change.constraint?.type === 'foreign-key' || change.constraint?.type === 'check') && isNew
}
