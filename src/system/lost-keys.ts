import type { DataModel } from '#model/facts/data-model'
import type { SchemaChange } from '#model/facts/schema-change'
import type { Fact } from '#model/fact'
import type { Change, Linked, System } from '#model/system'
import type { AddedMigrations } from './migrations.ts'
import { isMadeKey } from './is-made-key.ts'
import { namesOfKey, ownName, schemaTable, schemaTables } from './schema-tables.ts'

/** Columns that the database kept unique together before a change and no longer does, although the table keeps them. */
export interface LostKey {
  readonly table: string
  /** The model of the table, as code names it. */
  readonly model?: string
  readonly columns: readonly string[]
  /** The name of its constraint, if only that is known. */
  readonly name?: string
  /** The statement, or the model, that gives it up. */
  readonly by: Linked<Fact>
}

const isWithin = (key: readonly string[], columns: readonly string[]): boolean => {
  const all = new Set(columns.map((column) => column.toLowerCase()))
  return key.every((column) => all.has(column.toLowerCase()))
}

const drops: ReadonlySet<string> = new Set(['drop-index', 'drop-constraint'])

/** Keys that a migration of the change drops. */
const droppedKeys = (system: System, change: Change, added: AddedMigrations): readonly LostKey[] =>
  [...schemaTables(change.base)].flatMap(([name, before]) => {
    const now = schemaTable(system, name)
    if (!now) return []
    return before.keys.flatMap((key): LostKey[] => {
      const { columns } = key
      if (columns.length === 0 || isMadeKey(columns) || !columns.every((column) => now.columns.has(column.toLowerCase()))) return []
      if (now.keys.some((other) => isWithin(other.columns, columns))) return []
      const names = namesOfKey(before.made.table, key)
      const by = added.changes.find(
        ({ operation, table, name: dropped }) =>
          drops.has(operation) && (table === '' || ownName(table) === name) && names.includes(dropped?.toLowerCase() ?? ''),
      )
      const model = change.base.facts('data-model').find((one) => ownName(one.table) === name)?.subject
      return by ? [{ table: before.made.table, columns, by, ...(model === undefined ? {} : { model }) }] : []
    })
  })

const makesKey = ({ operation, unique, constraint }: Linked<SchemaChange>): boolean =>
  operation === 'create-index' ? unique === true : constraint?.type === 'unique' || constraint?.type === 'primary-key'

/**
 * Dropped constraints of tables that no migration of the repository creates: PostgreSQL names a unique constraint `<table>_<columns>_key`, and
 * no other one like that. A migration that gives the table another key replaces it.
 */
const namedKeys = (system: System, change: Change, { changes }: AddedMigrations): readonly LostKey[] =>
  changes.flatMap((by): LostKey[] => {
    const { operation, table, name = '', direction } = by
    const own = ownName(table)
    const isKey = own !== '' && name.toLowerCase().startsWith(`${own}_`) && name.toLowerCase().endsWith('_key')
    if (operation !== 'drop-constraint' || direction !== 'up' || !isKey) return []
    if (schemaTable(change.base, own) ?? schemaTable(system, own)) return []
    const isReplaced = changes.some((other) => ownName(other.table) === own && (makesKey(other) || other.operation === 'drop-table'))
    return isReplaced ? [] : [{ table, columns: [], name, by }]
  })

const only = (system: System, table: string): Linked<DataModel> | undefined => {
  const [model, another] = system.facts('data-model').filter((one) => one.table === table)
  return another ? undefined : model
}

/** Keys that a model of the change no longer declares. */
const undeclaredKeys = (system: System, change: Change): readonly LostKey[] =>
  change.base.facts('data-model').flatMap((before) => {
    const now = only(system, before.table)
    if (!now?.uniques || now.open || only(change.base, before.table) !== before || now.library !== before.library) return []
    const { uniques } = now
    const fields = new Set(now.columns.map(({ field }) => field))
    return (before.uniques ?? []).flatMap((columns): LostKey[] =>
      columns.length === 0 ||
      isMadeKey(columns) ||
      !columns.every((column) => fields.has(column)) ||
      uniques.some((other) => isWithin(other, columns))
        ? []
        : [{ table: before.table, columns, by: now, model: before.subject }],
    )
  })

/** Unique constraints that a change removes from tables and columns that stay; a migration stands for the model that it follows. */
export const lostKeys = (system: System, change: Change, added: AddedMigrations): readonly LostKey[] => {
  const dropped = droppedKeys(system, change, added)
  const tables = new Set(dropped.map(({ table }) => table.toLowerCase()))
  return [
    ...dropped,
    ...namedKeys(system, change, added),
    ...undeclaredKeys(system, change).filter(({ table }) => !tables.has(table.toLowerCase())),
  ]
}
