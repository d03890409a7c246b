import type { TableKey } from '#model/facts/data/schema-change'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { optionsOf, stringsOf, textOf, type Options } from './literals.ts'

/** What a new table lists: its columns and its keys. */
export type NewTable = Pick<BareChange, 'columns' | 'keys' | 'unique'>

const newTable = (columns: readonly string[], keys: readonly TableKey[]): NewTable => ({
  columns,
  keys,
  unique: keys.some(({ isPrimary }) => !isPrimary),
})

/** Several columns that are each said to be primary are one key. */
const withPrimary = (primary: readonly string[], others: readonly TableKey[]): readonly TableKey[] =>
  primary.length === 0 ? others : [{ columns: primary, isPrimary: true }, ...others]

/** The properties of an object literal with plain names; undefined if it has any other. */
const entriesOf = (node: ts.Expression | undefined): readonly (readonly [string, ts.Expression])[] | undefined => {
  const literal = node && bare(node)
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined
  const entries: (readonly [string, ts.Expression])[] = []
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property)) return undefined
    if (!ts.isIdentifier(property.name) && !ts.isStringLiteralLike(property.name)) return undefined
    entries.push([property.name.text, property.initializer])
  }
  return entries
}

/** A type in the place of a column's options: `DataTypes.STRING`, `'text'`. It makes nothing unique. */
const isPlainType = (node: ts.Expression): boolean => {
  const value = bare(node)
  return (
    ts.isStringLiteralLike(value) || ts.isPropertyAccessExpression(value) || (ts.isCallExpression(value) && isPlainType(value.expression))
  )
}

/** The columns and keys of an object that describes a column under each name; undefined if a part of it is not written there. */
const described = (
  module: Module,
  node: ts.Expression | undefined,
): { readonly columns: string[]; readonly primary: string[]; readonly keys: TableKey[] } | undefined => {
  const entries = entriesOf(node)
  if (!entries) return undefined
  const [columns, primary, keys]: [string[], string[], TableKey[]] = [[], [], []]
  const named = new Map<string, string[]>()
  for (const [key, value] of entries) {
    const options = optionsOf(module, value)
    if (options?.open || (!options && !isPlainType(value))) return undefined
    const column = options?.string('field') ?? key
    columns.push(column)
    if (options?.boolean('primaryKey') === true) primary.push(column)
    const group = options?.string('unique')
    if (group !== undefined) named.set(group, [...(named.get(group) ?? []), column])
    else if (options?.boolean('unique') === true) keys.push({ columns: [column], isPrimary: false })
    else if (options?.has('unique') && options.boolean('unique') === undefined) return undefined
  }
  keys.push(...[...named].map(([name, together]) => ({ name, columns: together, isPrimary: false })))
  return { columns, primary, keys }
}

/** Sequelize: `createTable('a', { id: { primaryKey: true } }, { uniqueKeys: { a_b: { fields: ['b'] } } })`. */
export const sequelizeTable = (
  module: Module,
  columns: ts.Expression | undefined,
  options: ts.Expression | undefined,
): NewTable | undefined => {
  const own = described(module, columns)
  const further = optionsOf(module, options)
  const listed = further?.has('uniqueKeys') ? entriesOf(further.node('uniqueKeys')) : []
  if (!own || further?.open || !listed) return undefined
  const keys = listed.map(([name, value]) => ({ name, columns: optionsOf(module, value)?.strings('fields') ?? [], isPrimary: false }))
  return newTable(own.columns, withPrimary(own.primary, [...own.keys, ...keys]))
}

/** Lists of columns: `['a', 'b']` is one, `[['a'], ['b', 'c']]` are two. */
const columnLists = (module: Module, node: ts.Expression | undefined): readonly (readonly string[])[] => {
  const value = node && bare(node)
  const single = stringsOf(module, node)
  if (single.length > 0) return [single]
  return value && ts.isArrayLiteralExpression(value) ? value.elements.map((element) => stringsOf(module, element)) : []
}

/** node-pg-migrate: `createTable('a', { id: 'id' }, { constraints: { unique: ['b'] } })`; the shorthand `id` is a serial primary key. */
export const pgmTable = (module: Module, columns: ts.Expression | undefined, options: ts.Expression | undefined): NewTable | undefined => {
  const own = described(module, columns)
  const further = optionsOf(module, options)
  const constraints = optionsOf(module, further?.node('constraints'))
  if (!own || further?.open || constraints?.open || (further?.has('constraints') && !constraints)) return undefined
  const short = (entriesOf(columns) ?? []).flatMap(([name, value]) => (textOf(module, value) === 'id' ? [name] : []))
  const primary = [...short, ...own.primary, ...(constraints?.strings('primaryKey') ?? [])]
  const keys = columnLists(module, constraints?.node('unique')).map((together) => ({ columns: together, isPrimary: false }))
  return newTable(own.columns, withPrimary(primary, [...own.keys, ...keys]))
}

/** The `{…}` of `new TableColumn({…})`, or the object itself. */
export const unwrapped = (node: ts.Expression | undefined): ts.Expression | undefined =>
  node && ts.isNewExpression(node) ? node.arguments?.[0] : node

const elementsOf = (module: Module, options: Options, key: string): readonly (Options | undefined)[] | undefined => {
  const node = options.node(key)
  if (!node) return options.has(key) ? undefined : []
  const value = bare(node)
  return ts.isArrayLiteralExpression(value) ? value.elements.map((element) => optionsOf(module, unwrapped(element))) : undefined
}

/** TypeORM: `createTable(new Table({ name: 'a', columns: […], uniques: […], indices: […] }))`. */
export const typeormTable = (module: Module, table: ts.Expression | undefined): NewTable | undefined => {
  const options = optionsOf(module, unwrapped(table))
  if (!options || options.open) return undefined
  const [columns, uniques, indices] = ['columns', 'uniques', 'indices'].map((key) => elementsOf(module, options, key))
  if (!columns || !uniques || !indices) return undefined
  const all: Options[] = []
  for (const one of [...columns, ...uniques, ...indices]) {
    if (!one || one.open) return undefined
    all.push(one)
  }
  const own = all.slice(0, columns.length)
  const named = own.map((one) => one.string('name') ?? '')
  const primary = own.flatMap((one) => (one.boolean('isPrimary') === true ? (one.string('name') ?? []) : []))
  const single = own.flatMap((one) => (one.boolean('isUnique') === true ? [{ columns: [one.string('name') ?? ''], isPrimary: false }] : []))
  const together = all
    .slice(columns.length)
    .filter((one, index) => index < uniques.length || one.boolean('isUnique') === true)
    .map((one) => ({ ...nameIn(one), columns: one.strings('columnNames'), isPrimary: false }))
  return newTable(named, withPrimary(primary, [...single, ...together]))
}

const nameIn = (options: Options): { readonly name?: string } => {
  const name = options.string('name')
  return name === undefined ? {} : { name }
}
