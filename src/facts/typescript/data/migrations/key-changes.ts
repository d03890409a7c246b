import type { ConstraintShape } from '#model/facts/data/schema-change'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import type { BuilderCall, Read } from './builder-call.ts'
import { optionsOf, stringsOf, tableOf, textOf, type Options } from './literals.ts'
import { unwrapped } from './table-keys.ts'

export const constraint = (type: ConstraintShape['type'], name?: string): ConstraintShape => ({
  type,
  validated: true,
  usesIndex: false,
  demandsSet: [],
  ...(name !== undefined && { name }),
})

/** Where a change is, and the table that the first argument names. */
const placeOf = ({ module, call, args }: BuilderCall): { readonly at: BareChange['at']; readonly table: string } => ({
  at: module.span(call),
  table: tableOf(module, unwrapped(args[0])),
})

const joined = (table: string, columns: readonly string[], end = ''): string => [table.split('.').at(-1), ...columns].join('_') + end

const hasCondition = (options: Options | undefined): boolean => options?.has('where') === true

/** The name that an argument gives: a text, or the `name` of an object. */
const nameAt = ({ module, args }: BuilderCall, position: number): string | undefined =>
  textOf(module, args[position]) ?? optionsOf(module, unwrapped(args[position]))?.string('name')

const dropped = (call: BuilderCall, operation: 'drop-index' | 'drop-constraint', name: string | undefined): readonly BareChange[] => [
  { operation, ...placeOf(call), ...(name === undefined ? {} : { name }) },
]

/** Sequelize 6, QueryInterface: an index without a name is called `<table>_<fields>`, a unique constraint `<table>_<fields>_uk`. */
export const sequelizeKeys: Readonly<Record<string, Read>> = {
  addIndex: (call) => {
    const { module, args } = call
    const options = [args[1], args[2]].map((node) => optionsOf(module, node))
    const says = (key: string): boolean => options.some((one) => one?.boolean(key) === true)
    const isOpen = options.some((one) => one?.open) || (args[2] !== undefined && !options[1])
    const columns = [...stringsOf(module, args[1]), ...options.flatMap((one) => one?.strings('fields') ?? [])]
    const concurrent = says('concurrently')
    if (isOpen && !concurrent) return []
    const { at, table } = placeOf(call)
    const name = options.map((one) => one?.string('name') ?? one?.string('indexName')).find((one) => one !== undefined)
    const unique = says('unique') || options.some((one) => one?.string('type')?.toUpperCase() === 'UNIQUE')
    const partial = options.some(hasCondition)
    return [
      {
        operation: 'create-index',
        at,
        table,
        columns,
        concurrent,
        unique,
        partial,
        ...(!isOpen && { name: name ?? joined(table, columns) }),
      },
    ]
  },
  removeIndex: (call) => {
    const { module, args } = call
    const columns = stringsOf(module, args[1])
    const own = textOf(module, args[1]) ?? (columns.length > 0 ? joined(placeOf(call).table, columns) : '')
    const concurrent = optionsOf(module, args[2])?.boolean('concurrently') === true
    return [{ operation: 'drop-index', ...placeOf(call), name: own, concurrent }]
  },
  addConstraint: (call) => {
    const { module, args } = call
    const options = optionsOf(module, args[1]) ?? optionsOf(module, args[2])
    const types: Readonly<Record<string, ConstraintShape['type']>> = {
      'foreign key': 'foreign-key',
      unique: 'unique',
      check: 'check',
      'primary key': 'primary-key',
    }
    const type = types[options?.string('type')?.toLowerCase() ?? '']
    if (!type || !options) return []
    const { at, table } = placeOf(call)
    const columns = options.strings('fields')
    const name = options.string('name') ?? (type === 'unique' ? joined(table, columns, '_uk') : undefined)
    return [{ operation: 'add-constraint', at, table, columns, constraint: constraint(type, name), ...(name !== undefined && { name }) }]
  },
  removeConstraint: (call) => dropped(call, 'drop-constraint', textOf(call.module, call.args[1])),
}

const typeormConstraint =
  (type: 'unique' | 'primary-key'): Read =>
  (call) => {
    const options = optionsOf(call.module, unwrapped(call.args[1]))
    const columns = type === 'unique' ? (options?.strings('columnNames') ?? []) : stringsOf(call.module, call.args[1])
    const name = options?.string('name')
    return [
      { operation: 'add-constraint', ...placeOf(call), columns, constraint: constraint(type, name), ...(name !== undefined && { name }) },
    ]
  }

/** TypeORM 0.3, QueryRunner: names that are not given are computed, and stay unknown here. */
export const typeormKeys: Readonly<Record<string, Read>> = {
  createIndex: (call) => {
    const options = optionsOf(call.module, unwrapped(call.args[1]))
    if (!options || options.open) return []
    const name = options.string('name')
    return [
      {
        operation: 'create-index',
        ...placeOf(call),
        columns: options.strings('columnNames'),
        concurrent: options.boolean('isConcurrent') === true,
        unique: options.boolean('isUnique') === true,
        partial: hasCondition(options),
        ...(name !== undefined && { name }),
      },
    ]
  },
  dropIndex: (call) => dropped(call, 'drop-index', nameAt(call, 1)),
  createUniqueConstraint: typeormConstraint('unique'),
  createPrimaryKey: typeormConstraint('primary-key'),
  dropUniqueConstraint: (call) => dropped(call, 'drop-constraint', nameAt(call, 1)),
}

/** The columns of a constraint in the options of node-pg-migrate: a name, or a list of names. */
const pgmUnique: Read = (call) => {
  const { module, args } = call
  const options = optionsOf(module, args[2])
  const name = textOf(module, args[1])
  const type = options?.has('foreignKeys')
    ? 'foreign-key'
    : options?.has('check')
      ? 'check'
      : options?.has('unique')
        ? 'unique'
        : options?.has('primaryKey')
          ? 'primary-key'
          : undefined
  if (!type || !options) return []
  const columns = type === 'unique' ? options.strings('unique') : type === 'primary-key' ? options.strings('primaryKey') : []
  return [
    { operation: 'add-constraint', ...placeOf(call), columns, constraint: constraint(type, name), ...(name !== undefined && { name }) },
  ]
}

const pgmDropConstraint: Read = (call) => dropped(call, 'drop-constraint', textOf(call.module, call.args[1]))

const pgmIndexName = (table: string, columns: readonly string[], options: Options | undefined): string =>
  options?.string('name') ?? joined(table, columns, options?.boolean('unique') === true ? '_unique_index' : '_index')

/** node-pg-migrate 8: an index without a name is called `<table>_<columns>_index`, a unique one `<table>_<columns>_unique_index`. */
export const pgmKeys: Readonly<Record<string, Read>> = {
  createIndex: (call) => {
    const { module, args } = call
    const options = optionsOf(module, args[2])
    if (args[2] && (!options || options.open)) return []
    const { at, table } = placeOf(call)
    const columns = stringsOf(module, args[1])
    return [
      {
        operation: 'create-index',
        at,
        table,
        columns,
        concurrent: options?.boolean('concurrently') === true,
        unique: options?.boolean('unique') === true,
        partial: hasCondition(options),
        name: pgmIndexName(table, columns, options),
      },
    ]
  },
  dropIndex: (call) => {
    const { module, args } = call
    const { table } = placeOf(call)
    return dropped(call, 'drop-index', pgmIndexName(table, stringsOf(module, args[1]), optionsOf(module, args[2])))
  },
  addConstraint: pgmUnique,
  createConstraint: pgmUnique,
  dropConstraint: pgmDropConstraint,
}
