import type { WriteOrder } from '#model/facts/data/write-order'
import type { DataModel } from '#model/facts/data/data-model'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { isMadeKey } from './is-made-key.ts'
import { schemaTable } from './schema-tables.ts'

/** The table that a check and an insert in SQL are about, as the schema of the repository declares it. */
export interface CheckedTable {
  readonly name: string
  readonly at: Span & { readonly path: string }
  /** The unique columns that reject the second row of two concurrent runs; empty if the schema keeps them elsewhere. */
  readonly key: readonly string[] | undefined
}

interface Declared {
  readonly columns: ReadonlySet<string>
  readonly keys: readonly (readonly string[])[]
  readonly at: CheckedTable['at']
}

const ofSchema = (system: System, table: string): Declared | undefined => {
  const found = schemaTable(system, table)
  return found && { columns: found.columns, keys: found.keys.map(({ columns }) => columns), at: found.made.at }
}

/** The same from a model of that table, with the names of its columns in the database. */
const ofModel = (system: System, table: string): Declared | undefined => {
  const [model, another] = system.facts('data-model').filter((one) => one.table.toLowerCase() === table)
  if (!model?.uniques || another || model.open) return undefined
  const columns = new Map(model.columns.map(({ field, column }) => [field, column.toLowerCase()]))
  return {
    columns: new Set(columns.values()),
    keys: model.uniques.map((fields) => fields.map((field) => columns.get(field) ?? field)),
    at: model.at,
  }
}

/**
 * The fields of a model that the database keeps unique together: those that the model declares, and those of its table in the schema of the
 * repository. Undefined if neither lists them, or if the schema has a key whose columns it does not list.
 */
export const uniqueFields = (system: System, model: Linked<DataModel>): readonly (readonly string[])[] | undefined => {
  const declared = schemaTable(system, model.table)
  if (!model.uniques && !declared) return undefined
  const fields = new Map(model.columns.map(({ field, column }) => [column.toLowerCase(), field]))
  const keys = (declared?.keys ?? []).map(({ columns }) => columns.map((column) => fields.get(column.toLowerCase()) ?? column))
  return keys.some((key) => key.length === 0) ? undefined : [...(model.uniques ?? []), ...keys]
}

/**
 * The table of a check and an insert that are SQL texts. Undefined if the repository does not list the keys of the table, or if another
 * column that the insert sets may be what keeps rows apart.
 */
export const checkedTable = (system: System, order: Linked<WriteOrder>): CheckedTable | undefined => {
  const declared = ofSchema(system, order.table) ?? ofModel(system, order.table)
  if (!declared || !order.columns.every((column) => declared.columns.has(column.toLowerCase()))) return undefined
  const written = new Set([...(order.sets ?? []), ...order.columns].map((column) => column.toLowerCase()))
  const isWithin = (key: readonly string[], columns: ReadonlySet<string>): boolean =>
    key.every((column) => columns.has(column.toLowerCase()))
  const asked = new Set(order.columns.map((column) => column.toLowerCase()))
  const key =
    declared.keys.find((columns) => isWithin(columns, asked)) ??
    declared.keys.find((columns) => !isMadeKey(columns) && isWithin(columns, written))
  return { name: order.table, at: declared.at, key }
}
