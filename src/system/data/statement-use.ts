import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { migrationsOf } from '../migrations/migrations.ts'
import { remembered } from '#link/reads'
import { isExample } from '#link/roles/role-of'

/** SQL files that are run by hand or describe a whole database. */
const isNoQuery = /(^|\/)(seeds?|schema|structure|dump|init|sample[_-]?data)[^/]*\.sql$/i

const lower = (name: string): string => name.toLowerCase()

/** A table's name without its schema. */
const ownName = (table: string): string => lower(table).split('.').at(-1) ?? ''

/** Normalises a column name: `phoneNumber`, `PhoneNumber` and `phone_number` mean the same column. */
const asCode = (name: string): string => lower(name).replaceAll('_', '')

const sharedFolders = (a: string, b: string): number => {
  const [left, right] = [a.split('/'), b.split('/')]
  const apart = left.findIndex((part, index) => part !== right[index])
  return apart === -1 ? left.length : apart
}

interface Statements {
  /** Statements that code runs, by table name without schema. */
  readonly ofCode: ReadonlyMap<string, readonly Linked<SqlStatement>[]>
  /** The latest definitions that the migrations have made and not dropped. */
  readonly definitions: readonly Linked<SqlStatement>[]
  /** Columns that each table is known to have had: an unqualified column belongs to the nearest table that has it. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>
  /** Folders of migrations that create each table, by table name without schema. */
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>
}

const add = <Value>(map: Map<string, Set<Value>>, key: string, value: Value): void => {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

const statementsOf = remembered((system): Statements => {
  const migrations = migrationsOf(system)
  const steps = new Set(migrations.map(({ path }) => path))
  const ofCode = new Map<string, Set<Linked<SqlStatement>>>()
  const definitions = new Map<string, Linked<SqlStatement>>()
  const inOrder = system.facts('sql-statement').toSorted((a, b) => a.at.path.localeCompare(b.at.path, 'en', { numeric: true }))
  for (const statement of inOrder) {
    const { path } = statement.at
    if (statement.defines) {
      if (!steps.has(path)) continue
      const key = `${statement.defines.what} ${lower(statement.defines.name)}`
      definitions.delete(key)
      if (statement.tables.length > 0) definitions.set(key, statement)
    } else if (statement.file.role === 'production' && !steps.has(path) && !isNoQuery.test(path) && !isExample(path))
      for (const table of statement.tables) add(ofCode, ownName(table), statement)
  }
  const columns = new Map<string, Set<string>>()
  const sets = new Map<string, Set<string>>()
  for (const { set, changes } of migrations)
    for (const { operation, table, columns: names, name } of changes) {
      if (operation === 'create-table') add(sets, ownName(table), set)
      if (operation === 'create-table' || operation === 'add-column') for (const column of names) add(columns, lower(table), lower(column))
      if (operation === 'rename-column' && name !== undefined) add(columns, lower(table), lower(name))
    }
  for (const model of system.facts('data-model')) for (const { column } of model.columns) add(columns, lower(model.table), lower(column))
  return { ofCode: new Map([...ofCode].map(([key, found]) => [key, [...found]])), definitions: [...definitions.values()], columns, sets }
})

/**
 * Whether a table name in a statement means this table: an unqualified name matches any schema, unless an unqualified table of that name is
 * known.
 */
const isTable = (written: string, table: string, { columns }: Statements): boolean => {
  if (lower(written) === lower(table)) return true
  if (ownName(written) !== ownName(table)) return false
  return (!written.includes('.') || !table.includes('.')) && !columns.has(lower(written))
}

/** Whether a statement's code uses the database of these migrations: if several folders create such a table, the nearest one counts. */
const isOfSet = (path: string, table: string, near: string, { sets }: Statements): boolean => {
  const own = sharedFolders(path, near)
  return [...(sets.get(ownName(table)) ?? [])].every((set) => sharedFolders(path, set) <= own)
}

/** Whether a statement names a column of a table: explicitly, by position, or as a property of a row read with `*`. */
const names = (statement: SqlStatement, table: string, column: string, known: Statements): boolean => {
  const isOwn = (written: string): boolean => isTable(written, table, known)
  if (statement.positional.some(isOwn)) return true
  if (statement.stars.some(isOwn) && statement.properties?.some((property) => asCode(property) === asCode(column))) return true
  return statement.columns.some((named) => {
    if (lower(named.column) !== lower(column) || !named.of.some(isOwn)) return false
    // An unqualified name belongs to the innermost table that has it; if two had it, the database would reject the statement.
    const holder = named.of.find((one) => known.columns.get(lower(one))?.has(lower(column)))
    return holder === undefined || isOwn(holder)
  })
}

const findIn = (
  system: System,
  table: string,
  near: string,
  isMeant: (statement: Linked<SqlStatement>, known: Statements) => boolean,
): Place | undefined => {
  const known = statementsOf(system)
  return known.ofCode
    .get(ownName(table))
    ?.find(
      (statement) =>
        statement.tables.some((one) => isTable(one, table, known)) &&
        isOfSet(statement.at.path, table, near, known) &&
        isMeant(statement, known),
    )?.at
}

/** A statement of production code that names a table of the migrations at `near`. */
export const statementNamingTable = (system: System, table: string, near: string): Place | undefined =>
  findIn(system, table, near, () => true)

/** A statement of production code that names a column of a table of the migrations at `near`. */
export const statementNamingColumn = (system: System, table: string, column: string, near: string): Place | undefined =>
  findIn(system, table, near, (statement, known) => names(statement, table, column, known))

type Definition = NonNullable<SqlStatement['defines']>['what']

/** A view, function or trigger that the migrations at `near` leave in the database and that names a table, or one of its columns. */
export const definitionNaming = (
  system: System,
  table: string,
  column: string | undefined,
  near: string,
  kinds: readonly Definition[] = ['view', 'routine', 'trigger'],
): { readonly at: Place; readonly what: Definition } | undefined => {
  const known = statementsOf(system)
  const found = known.definitions.find(
    (statement) =>
      kinds.includes(statement.defines?.what ?? 'view') &&
      sharedFolders(statement.at.path, near) === near.split('/').length &&
      statement.tables.some((one) => isTable(one, table, known)) &&
      (column === undefined || names(statement, table, column, known)),
  )
  return found?.defines && { at: found.at, what: found.defines.what }
}
