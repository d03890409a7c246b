import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Change, Linked, System } from '#model/system'
import { columnUse, tableUse, type DataUse } from './data-use.ts'
import { guardsLoss } from '../migrations/guards-loss.ts'
import { definitionNaming } from './statement-use.ts'
import { migrationsOf, type AddedMigrations, type Migration } from '../migrations/migrations.ts'

export interface DataLoss {
  readonly migration: Migration
  readonly change: Linked<SchemaChange>
  /** The column that is lost; undefined if the whole table, or its rows, are. */
  readonly column?: string
  /** Its use by the version that runs while the migration is applied, and by the version after it. */
  readonly before: DataUse
  readonly after: DataUse
  /** What preserves the data, or stops the migration if a condition is not met. */
  readonly safeguard?: { readonly change: Linked<SchemaChange>; readonly note: string }
  /** The same change creates it again under the same name, empty. */
  readonly isRemade: boolean
  /** Only some of the data is lost: every value of the column, rows that share a key with another one, or a part of each value. */
  readonly part?: 'values' | 'duplicates' | 'ends'
  /** The same change creates this table or column and copies the lost one to it: until now, nothing could use the copy instead. */
  readonly movedTo?: string
  /** Proven to have existed: a migration of the base created its table, or a model of the base lists it. */
  readonly existed: boolean
}

const isBefore = (a: Linked<SchemaChange>, b: Linked<SchemaChange>): boolean =>
  a.at.path === b.at.path ? a.statement < b.statement : a.at.path < b.at.path

/** An operation of the change that copies the data before it is lost, or stops the migration first. */
const safeguardOf = (
  loss: Linked<SchemaChange>,
  column: string | undefined,
  all: readonly Linked<SchemaChange>[],
): DataLoss['safeguard'] => {
  for (const change of all) {
    if (!isBefore(change, loss)) continue
    if (change.operation === 'guard' && change.at.path === loss.at.path && guardsLoss(change, loss, all))
      return { change, note: 'the migration stops if its precondition fails' }
    if (change.operation === 'procedure' && change.at.path === loss.at.path)
      return { change, note: 'a procedural block in the same migration may copy it; its contents are not examined' }
    const reads = change.reads?.includes(loss.table) === true || (change.operation === 'update-rows' && change.table === loss.table)
    const copies = ['create-table', 'insert-rows', 'update-rows'].includes(change.operation)
    if (!copies || !reads || change.temporary) continue
    if (column === undefined && change.operation === 'update-rows') continue
    if (column !== undefined && change.readsColumns && !change.readsColumns.includes(column) && !change.readsColumns.includes('*')) continue
    return { change, note: `its data is copied to ${change.table} first` }
  }
  return undefined
}

/** Where a copy is kept, if the same change creates it and nothing there checks that every row has its value. */
const newPlaceOf = (
  { change }: NonNullable<DataLoss['safeguard']>,
  { changes, isOld, isOldColumn }: AddedMigrations,
): string | undefined => {
  const isRequired = changes.some(
    ({ operation, table, columns }) =>
      operation === 'set-not-null' && table === change.table && columns.some((column) => change.columns.includes(column)),
  )
  if (isRequired || changes.some(({ operation, at }) => operation === 'guard' && at.path === change.at.path)) return undefined
  if (change.operation === 'insert-rows') return isOld(change.table) ? undefined : change.table
  if (change.operation !== 'update-rows' || !isOld(change.table)) return undefined
  const column = change.columns.find((one) => !isOldColumn(change.table, one))
  return column === undefined ? undefined : `${change.table}.${column}`
}

/** How the lost data is used by the version after the change, or by the definitions that its migrations leave in the database. */
const afterwards = (system: System, use: DataUse, table: string, column: string | undefined, set: string): DataUse => {
  const definition = use.state === 'used' ? undefined : definitionNaming(system, table, column, set)
  return definition ? { state: 'used', by: definition.what, at: definition.at } : use
}

/**
 * Existing data that the added migrations delete: tables, columns, all rows of a table. Skips what the change itself created, tables
 * rebuilt under the same name, and rows that the same migration inserts again.
 */
export const dataLosses = (system: System, change: Change | undefined, added: AddedMigrations): DataLoss[] => {
  if (!change) return []
  const { changes } = added
  const renamedTo = new Set(changes.flatMap((one) => (one.operation === 'rename-table' && one.name ? [one.name] : [])))
  const droppedTables = new Set(changes.flatMap((one) => (one.operation === 'drop-table' ? [one.table] : [])))
  const before = new Set<string>()
  for (const migration of migrationsOf(change.base))
    for (const one of migration.changes) if (one.operation === 'create-table' && !one.temporary) before.add(one.table)
  const existed = (table: string): boolean => before.has(table) || change.base.facts('data-model').some((model) => model.table === table)
  const losses: DataLoss[] = []
  for (const migration of added.migrations)
    for (const one of migration.changes) {
      const { table } = one
      if (!added.isOld(table) && one.operation !== 'drop-schema') continue
      const place = { migration, change: one, existed: existed(table), isRemade: false }
      const guard = (column?: string): Pick<DataLoss, 'safeguard'> => {
        const safeguard = safeguardOf(one, column, changes)
        return safeguard ? { safeguard } : {}
      }
      if (one.operation === 'drop-table' && !renamedTo.has(table))
        losses.push({
          ...place,
          before: tableUse(change.base, table, migration.set, before),
          after: afterwards(system, tableUse(system, table, migration.set, before), table, undefined, migration.set),
          ...guard(),
        })
      if (one.operation === 'drop-column' && !droppedTables.has(table))
        for (const column of one.columns)
          if (added.isOldColumn(table, column)) {
            const kept = guard(column)
            const movedTo = kept.safeguard && newPlaceOf(kept.safeguard, added)
            losses.push({
              ...place,
              column,
              ...(movedTo !== undefined && { movedTo }),
              isRemade: changes.some(
                (other) => other.operation === 'add-column' && other.table === table && other.columns.includes(column),
              ),
              before: columnUse(change.base, table, column, migration.set),
              after: afterwards(system, columnUse(system, table, column, migration.set), table, column, migration.set),
              ...kept,
            })
          }
      const isEmptied = one.operation === 'truncate' || (one.operation === 'delete-rows' && one.rows === 'all')
      const isRefilled = migration.changes.some(
        (other) => other.operation === 'insert-rows' && other.table === table && other.statement > one.statement,
      )
      if (isEmptied && !isRefilled && !droppedTables.has(table))
        losses.push({
          ...place,
          before: tableUse(change.base, table, migration.set, before),
          after: tableUse(system, table, migration.set, before),
          ...guard(),
        })
      // A column that is set again afterwards, or dropped, is another case.
      const isLeftCleared = (column: string): boolean =>
        added.isOldColumn(table, column) &&
        !migration.changes.some(
          (other) =>
            other.table === table &&
            other.columns.includes(column) &&
            (other.operation === 'drop-column' || (other.operation === 'update-rows' && other.statement > one.statement)),
        )
      if (one.operation === 'update-rows' && one.rows === 'all' && !droppedTables.has(table))
        for (const column of one.clears ?? [])
          if (isLeftCleared(column))
            losses.push({
              ...place,
              column,
              part: 'values',
              before: columnUse(change.base, table, column, migration.set),
              after: columnUse(system, table, column, migration.set),
              ...guard(column),
            })
      if (one.cuts && !droppedTables.has(table))
        for (const column of one.columns)
          if (added.isOldColumn(table, column))
            losses.push({
              ...place,
              column,
              part: 'ends',
              before: columnUse(change.base, table, column, migration.set),
              after: columnUse(system, table, column, migration.set),
              ...guard(column),
            })
      const makesUnique = (other: SchemaChange): boolean =>
        other.table === table &&
        other.statement > one.statement &&
        ((other.operation === 'create-index' && other.unique === true) ||
          (other.operation === 'add-constraint' && (other.constraint?.type === 'unique' || other.constraint?.type === 'primary-key')))
      if (one.operation === 'delete-rows' && one.isOfDuplicates && !droppedTables.has(table) && migration.changes.some(makesUnique))
        losses.push({
          ...place,
          part: 'duplicates',
          before: tableUse(change.base, table, migration.set, before),
          after: tableUse(system, table, migration.set, before),
          ...guard(),
        })
    }
  return losses
}
