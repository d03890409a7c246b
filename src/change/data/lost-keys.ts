import type { DataModel } from '#model/facts/data/data-model'
import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Fact } from '#model/fact'
import type { Change, Linked, System } from '#model/system'
import type { AddedMigrations } from '#system/migrations/migrations'
import { isMadeKey } from '#system/data/is-made-key'
import { namesOfKey, ownName, schemaTable, schemaTables } from '#system/data/schema-tables'

/** Columns that the database kept unique together before a change and no longer does, although the table keeps them. */
export interface LostKey {
  readonly table: string
  /** The model of the table, as code names it. */
  readonly model?: string
  readonly columns: readonly string[]
  /** The name of its constraint, if only that is known. */
  readonly name?: string
  /** Only a class that is mapped to the table said so: a base class or a migration elsewhere may say it still. */
  readonly onlyOfClass?: true
  /** The statement, or the model, that gives it up. */
  readonly by: Linked<Fact>
}

const isWithin = (key: readonly string[], columns: readonly string[]): boolean => {
  const all = new Set(columns.map((column) => column.toLowerCase()))
  return key.every((column) => all.has(column.toLowerCase()))
}

/** Whether a key is new and holds all columns of another one, and more: it was chosen in place of that one. */
const isWidened = (old: readonly string[], key: readonly string[], before: readonly { readonly columns: readonly string[] }[]): boolean =>
  isWithin(old, key) && !before.some(({ columns }) => isWithin(columns, key) && isWithin(key, columns))

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
      if (now.keys.some((other) => isWidened(columns, other.columns, before.keys))) return []
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
  operation === 'create-index'
    ? unique === true
    : operation !== 'drop-constraint' && (constraint?.type === 'unique' || constraint?.type === 'primary-key')

/** The columns of a dropped constraint, as the way back of the same migration lists them. */
const columnsBefore = (system: System, { at, table, name }: Linked<SchemaChange>): readonly string[] | undefined =>
  system
    .facts('schema-change')
    .find(
      (other) =>
        other.at.path === at.path &&
        other.direction === 'down' &&
        other.operation === 'add-constraint' &&
        other.table === table &&
        other.name === name &&
        other.columns.length > 0,
    )?.columns

/** The only unique columns that the model of a table had before a change, and no longer has. */
const columnsOfModel = (system: System, before: Linked<DataModel> | undefined, table: string): readonly string[] | undefined => {
  const now = system.facts('data-model').find((one) => ownName(one.table) === table)
  const lost = (before?.uniques ?? []).filter((columns) => !isMadeKey(columns) && !now?.uniques?.some((other) => isWithin(other, columns)))
  return lost.length === 1 ? lost[0] : undefined
}

/**
 * Dropped constraints of tables that no migration of the repository creates: PostgreSQL names a unique constraint `<table>_<columns>_key`, and
 * no other one like that. A migration that gives the table another key replaces it.
 */
const namedKeys = (system: System, change: Change, { changes }: AddedMigrations): readonly LostKey[] =>
  changes.flatMap((by): LostKey[] => {
    const { operation, table, name = '', direction } = by
    const own = ownName(table)
    const isSaid = by.constraint?.type === 'unique' && name !== '' && own !== ''
    const isKey = isSaid || (own !== '' && name.toLowerCase().startsWith(`${own}_`) && name.toLowerCase().endsWith('_key'))
    if (operation !== 'drop-constraint' || direction !== 'up' || !isKey) return []
    if (schemaTable(change.base, own) ?? schemaTable(system, own)) return []
    const isReplaced = changes.some(
      (other) => other.direction === 'up' && ownName(other.table) === own && (makesKey(other) || other.operation === 'drop-table'),
    )
    if (isReplaced) return []
    const model = change.base.facts('data-model').find((one) => ownName(one.table) === own)
    const columns = isSaid ? (columnsBefore(system, by) ?? columnsOfModel(system, model, own)) : undefined
    return [columns ? { table, columns, by, ...(model && { model: model.subject }) } : { table, columns: [], name, by }]
  })

const only = (system: System, table: string): Linked<DataModel> | undefined => {
  const [model, another] = system.facts('data-model').filter((one) => one.table === table)
  return another ? undefined : model
}

/** Mappers whose models are classes that extend others. */
const ofClasses: ReadonlySet<string> = new Set(['django', 'sqlalchemy'])

/** The migration that replaces the unique field of a class by a plain one. */
const alteredBy = (
  { changes }: AddedMigrations,
  table: string,
  [column, ...others]: readonly string[],
): Linked<SchemaChange> | undefined =>
  others.length > 0
    ? undefined
    : changes.find(
        (one) =>
          one.operation === 'other' &&
          one.direction === 'up' &&
          one.unique === false &&
          ownName(one.table) === ownName(table) &&
          one.columns.includes(column ?? ''),
      )

/** Keys that a model of the change no longer declares. */
const undeclaredKeys = (system: System, change: Change, added: AddedMigrations): readonly LostKey[] =>
  change.base.facts('data-model').flatMap((before) => {
    const now = only(system, before.table)
    if (!now || !before.uniques || only(change.base, before.table) !== before || now.library !== before.library) return []
    // A base class may add columns to these, but takes no constraint away.
    if (now.open && !ofClasses.has(now.library)) return []
    // An entity without any constraint lists none.
    const uniques = now.uniques ?? (now.library === 'jpa' ? [] : undefined)
    if (!uniques) return []
    const kept = schemaTable(system, ownName(now.table))?.keys ?? []
    const names = new Map(now.columns.map(({ field, column }) => [field, column]))
    const fields = new Set(now.columns.map(({ field }) => field))
    return (before.uniques ?? []).flatMap((columns): LostKey[] =>
      columns.length === 0 ||
      isMadeKey(columns) ||
      !columns.every((column) => fields.has(column)) ||
      uniques.some((other) => isWithin(other, columns)) ||
      uniques.some((other) =>
        isWidened(
          columns,
          other,
          (before.uniques ?? []).map((known) => ({ columns: known })),
        ),
      ) ||
      kept.some(
        (key) =>
          key.columns.length > 0 &&
          isWithin(
            key.columns,
            columns.map((field) => names.get(field) ?? field),
          ),
      )
        ? []
        : [undeclaredKey(before, now, columns, alteredBy(added, before.table, columns))],
    )
  })

const undeclaredKey = (
  { table, subject: model }: Linked<DataModel>,
  now: Linked<DataModel>,
  columns: readonly string[],
  altered: Linked<SchemaChange> | undefined,
): LostKey => ({ table, columns, model, by: altered ?? now, ...(!altered && ofClasses.has(now.library) && { onlyOfClass: true }) })

/** Unique constraints that a change removes from tables and columns that stay; a migration stands for the model that it follows. */
export const lostKeys = (system: System, change: Change, added: AddedMigrations): readonly LostKey[] => {
  const dropped = droppedKeys(system, change, added)
  const tables = new Set(dropped.map(({ table }) => table.toLowerCase()))
  return [
    ...dropped,
    ...namedKeys(system, change, added),
    ...undeclaredKeys(system, change, added).filter(({ table }) => !tables.has(table.toLowerCase())),
  ]
}
