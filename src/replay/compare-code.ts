import type { SchemaConflict, TableShape } from '#model/replay'
import type { System } from '#model/system'
import { columnUse, modelsAt, tableUse } from '#system/data/data-use'

type Tables = ReadonlyMap<string, ReadonlyMap<string, boolean>>

const byName = (tables: readonly TableShape[]): Tables =>
  new Map(tables.map(({ name, columns }) => [name, new Map(columns.map((column) => [column.name, column.isRequired]))]))

/** Whether a table has a column, as code may write it: mappers change the case of names, and take underscores away. */
const hasColumn = (table: ReadonlyMap<string, boolean>, column: string): boolean => {
  const plain = (name: string): string => name.toLowerCase().replaceAll('_', '')
  return [...table.keys()].some((name) => plain(name) === plain(column))
}

/** What the running version uses of a table, and what the new steps no longer allow. */
function* conflictsOf(base: System, near: string, before: Tables, after: Tables, name: string): Iterable<SchemaConflict> {
  const [was, is] = [before.get(name), after.get(name)]
  if (!was) return
  const neighbours = new Set([...before.keys()].filter((other) => other !== name))
  if (!is) {
    const use = tableUse(base, name, near, neighbours)
    if (use.state === 'used' && use.by !== 'mapped') yield { kind: 'table-gone', table: name, at: use.at }
    return
  }
  for (const column of was.keys()) {
    const use = is.has(column) ? undefined : columnUse(base, name, column, near)
    if (use?.state === 'used') yield { kind: 'column-gone', table: name, column, at: use.at }
  }
  for (const [column, isRequired] of is) {
    if (!isRequired || was.get(column) === true || columnUse(base, name, column, near).state !== 'unused') continue
    const [model] = modelsAt(base, name, near)
    const use = tableUse(base, name, near, neighbours)
    if (model && use.state === 'used' && use.by === 'queried') yield { kind: 'value-required', table: name, column, at: model.at }
  }
}

/** Columns of models that the schema lacks, of tables that it has. */
function* driftOf(head: System, near: string, tables: Tables): Iterable<SchemaConflict> {
  for (const [name, columns] of tables)
    for (const model of modelsAt(head, name, near))
      for (const { column, at } of model.columns)
        if (!hasColumn(columns, column)) yield { kind: 'no-migration', table: name, column, at: { path: model.at.path, ...at } }
}

const keyOf = ({ table, column = '' }: SchemaConflict): string => `${table}\0${column}`

/**
 * What the running version needs and no longer gets: code of the base on the schema after the new steps.
 *
 * @param near folder of the migrations: of several models of a table, the nearest ones count
 */
export const runningConflicts = (
  base: System,
  near: string,
  before: readonly TableShape[],
  after: readonly TableShape[],
): readonly SchemaConflict[] => {
  const [was, is] = [byName(before), byName(after)]
  return [...was.keys()].flatMap((name) => [...conflictsOf(base, near, was, is, name)])
}

/**
 * Models of the head on the schema after the new steps.
 *
 * @param earlier the base and its schema: what they lacked already is no drift of the change
 */
export const modelDrift = (
  head: System,
  near: string,
  after: readonly TableShape[],
  earlier?: { readonly base: System; readonly before: readonly TableShape[] },
): readonly SchemaConflict[] => {
  const known = new Set(earlier ? [...driftOf(earlier.base, near, byName(earlier.before))].map(keyOf) : [])
  return [...driftOf(head, near, byName(after))].filter((one) => !known.has(keyOf(one)))
}
