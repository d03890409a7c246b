import type { DataModel } from '#model/facts/data-model'
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
  return [...dropped, ...undeclaredKeys(system, change).filter(({ table }) => !tables.has(table.toLowerCase()))]
}
