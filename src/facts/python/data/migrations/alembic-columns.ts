import { createHash } from 'node:crypto'
import { bare, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { literalText } from '../../reading/value-shape.ts'
import { rawSql } from './raw-sql.ts'

/** Thrown for what has no certain translation to SQL: the node, and why if its place does not say it. */
export class Beyond extends Error {
  readonly node: SyntaxNode
  constructor(node: SyntaxNode, reason = '') {
    super(reason)
    this.node = node
  }
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const longestName = 63

/** SQLAlchemy shortens a name that a naming convention made (`op.f('…')`) to what PostgreSQL can store. */
const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 8)}_${createHash('md5').update(name).digest('hex').slice(-4)}` : name

/** A name in quotes: `'orders'`, `op.f('ix_orders')`. */
export const nameIn = (module: PythonModule, node: SyntaxNode): string => {
  const call = module.callAt(bare(node))
  const isConverted = call?.member === 'f'
  const text = literalText(isConverted ? call.arguments.positional[0] : node)
  if (text === undefined) throw new Beyond(node)
  return isConverted ? shortened(text) : text
}

export const isTrue = (node: SyntaxNode | undefined): boolean => node?.kind === 'true'

/** Throws if a call has arguments that are not among these. */
export const understands = (call: Call, keywords: readonly string[]): void => {
  const { spread, spreadKeywords, keywords: given } = call.arguments
  if (spread || spreadKeywords.length > 0) throw new Beyond(call.node)
  for (const [name, { node, value }] of given)
    if (!keywords.includes(name) && value.kind !== 'none' && value.kind !== 'false')
      throw new Beyond(node, `\`${name}\` is not translated to SQL.`)
}

const plainTypes: Readonly<Record<string, string>> = {
  Integer: 'INTEGER',
  INTEGER: 'INTEGER',
  INT: 'INTEGER',
  BigInteger: 'BIGINT',
  BIGINT: 'BIGINT',
  SmallInteger: 'SMALLINT',
  SMALLINT: 'SMALLINT',
  Text: 'TEXT',
  UnicodeText: 'TEXT',
  TEXT: 'TEXT',
  Boolean: 'BOOLEAN',
  BOOLEAN: 'BOOLEAN',
  Date: 'DATE',
  DATE: 'DATE',
  LargeBinary: 'BYTEA',
  BYTEA: 'BYTEA',
  JSON: 'JSON',
  JSONB: 'JSONB',
  UUID: 'UUID',
  Uuid: 'UUID',
  INET: 'INET',
  CIDR: 'CIDR',
  MACADDR: 'MACADDR',
  HSTORE: 'HSTORE',
  TSVECTOR: 'TSVECTOR',
  Double: 'DOUBLE PRECISION',
  DOUBLE_PRECISION: 'DOUBLE PRECISION',
  REAL: 'REAL',
}

const sizedTypes: Readonly<Record<string, string>> = { String: 'VARCHAR', Unicode: 'VARCHAR', VARCHAR: 'VARCHAR', CHAR: 'CHAR' }
const numericTypes: Readonly<Record<string, string>> = { Numeric: 'NUMERIC', NUMERIC: 'NUMERIC', DECIMAL: 'DECIMAL' }
const timeTypes: Readonly<Record<string, string>> = { DateTime: 'TIMESTAMP', TIMESTAMP: 'TIMESTAMP', Time: 'TIME', TIME: 'TIME' }

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** A column's type as SQL, and the enumeration that a new table creates for it. */
export interface ColumnType {
  readonly sql: string
  readonly creates?: string
}

const numberIn = (node: SyntaxNode | undefined): string | undefined => {
  if (!node || node.kind === 'none') return undefined
  if (node.kind !== 'integer') throw new Beyond(node)
  return node.text
}

/** A keyword that says nothing to PostgreSQL. */
const idle = ['as_uuid', 'none_as_null', 'astext_type', 'asdecimal', 'collation']

const enumOf = (module: PythonModule, call: Call): ColumnType => {
  understands(call, ['name', 'create_type', 'native_enum', 'schema', 'create_constraint', 'metadata', 'inherit_schema'])
  const name = call.arguments.keywords.get('name')
  if (!name || call.arguments.keywords.get('native_enum')?.value.kind === 'false') throw new Beyond(call.node)
  const schema = call.arguments.keywords.get('schema')
  const prefix = schema && schema.value.kind !== 'none' ? `${quoted(nameIn(module, schema.value))}.` : ''
  const sql = `${prefix}${quoted(nameIn(module, name.value))}`
  const values = call.arguments.positional.map((value) => literal(nameIn(module, value)))
  const isMade = call.arguments.keywords.get('create_type')?.value.kind === 'false'
  return { sql, ...(isMade ? {} : { creates: `CREATE TYPE ${sql} AS ENUM (${values.join(', ')})` }) }
}

const ofCall = (module: PythonModule, name: string, call: Call): ColumnType => {
  if (name === 'Enum' || name === 'ENUM') return enumOf(module, call)
  const { positional, keywords } = call.arguments
  if (name === 'ARRAY') {
    const [item] = positional
    if (!item || positional.length > 1) throw new Beyond(call.node)
    understands(call, ['dimensions', 'as_tuple'])
    return { sql: `${typeOf(module, item).sql}[]` }
  }
  const sized = own(sizedTypes, name)
  if (sized !== undefined) {
    understands(call, ['length', ...idle])
    if (keywords.has('collation')) throw new Beyond(call.node)
    const length = numberIn(call.argument('length', 0))
    return { sql: length === undefined ? sized : `${sized}(${length})` }
  }
  const numeric = own(numericTypes, name)
  if (numeric !== undefined) {
    understands(call, ['precision', 'scale', ...idle])
    const sizes = [numberIn(call.argument('precision', 0)), numberIn(call.argument('scale', 1))].filter((size) => size !== undefined)
    return { sql: sizes.length === 0 ? numeric : `${numeric}(${sizes.join(', ')})` }
  }
  const time = own(timeTypes, name)
  if (time !== undefined) {
    understands(call, ['timezone', 'precision'])
    const precision = numberIn(keywords.get('precision')?.value)
    const zone = isTrue(call.argument('timezone', 0)) ? 'WITH' : 'WITHOUT'
    return { sql: `${time}${precision === undefined ? '' : `(${precision})`} ${zone} TIME ZONE` }
  }
  if (name === 'Float' || name === 'FLOAT') {
    understands(call, ['precision', ...idle])
    const precision = numberIn(call.argument('precision', 0))
    return { sql: precision === undefined ? 'FLOAT' : `FLOAT(${precision})` }
  }
  const plain = own(plainTypes, name)
  if (plain === undefined) throw new Beyond(call.node, `The type \`${name}\` is not translated to SQL.`)
  if (plain !== 'DOUBLE PRECISION') understands(call, idle)
  return { sql: plain }
}

const bareTypes: ReadonlySet<string> = new Set([...Object.keys(plainTypes), 'String', 'Unicode', 'Float'])

/** The type of a column (SQLAlchemy 2.0, "Column and Data Types"; the PostgreSQL dialect). */
export const typeOf = (module: PythonModule, node: SyntaxNode): ColumnType => {
  const value = bare(node)
  const call = module.callAt(value)
  if (call) return ofCall(module, call.member, call)
  const name = /(?:^|\.)(\w+)$/.exec(value.text)?.[1] ?? ''
  if (!bareTypes.has(name)) {
    if (own(timeTypes, name) !== undefined) return { sql: `${own(timeTypes, name)} WITHOUT TIME ZONE` }
    if (own(numericTypes, name) !== undefined) return { sql: own(numericTypes, name) ?? '' }
    throw new Beyond(node)
  }
  return { sql: own(plainTypes, name) ?? own(sizedTypes, name) ?? 'FLOAT' }
}

/** Functions without arguments that SQLAlchemy writes without parentheses. */
const bareFunctions: ReadonlySet<string> = new Set(['current_timestamp', 'current_date', 'current_time', 'localtimestamp', 'current_user'])

/** A server default as SQL: a text is a value, `sa.text('…')` an expression. */
export const defaultOf = (module: PythonModule, node: SyntaxNode): string => {
  const value = bare(node)
  const call = module.callAt(value)
  if (!call) return literal(nameIn(module, value))
  if (call.member === 'text') return rawSql(module, call.arguments.positional[0]) ?? thrown(node)
  if (['true', 'false', 'null'].includes(call.member) && call.arguments.positional.length === 0) return call.member
  if (/(^|\.)func\.\w+$/.test(call.name) && call.arguments.positional.length === 0)
    return bareFunctions.has(call.member) ? call.member.toUpperCase() : `${call.member}()`
  return thrown(node)
}

const thrown = (node: SyntaxNode): never => {
  throw new Beyond(node)
}

/** Where a foreign key leads: `'orders.id'` with its options. */
export const targetOf = (table: string, columns: readonly string[], call: Call, module: PythonModule): string => {
  const option = (key: string): string | undefined => {
    const given = call.arguments.keywords.get(key)?.value
    return given && given.kind !== 'none' ? nameIn(module, given) : undefined
  }
  const [onDelete, onUpdate, initially] = [option('ondelete'), option('onupdate'), option('initially')]
  return (
    `${table} (${columns.map(quoted).join(', ')})` +
    `${onDelete === undefined ? '' : ` ON DELETE ${onDelete}`}${onUpdate === undefined ? '' : ` ON UPDATE ${onUpdate}`}` +
    `${isTrue(call.arguments.keywords.get('deferrable')?.value) ? ' DEFERRABLE' : ''}${initially === undefined ? '' : ` INITIALLY ${initially}`}`
  )
}

export const foreignOptions = ['ondelete', 'onupdate', 'deferrable', 'initially', 'name', 'use_alter']

/** `orders.id` or `shop.orders.id`: the table, and the column. */
export const splitReference = (reference: string): { readonly table: string; readonly column: string } => {
  const parts = reference.split('.')
  return { table: parts.slice(0, -1).map(quoted).join('.'), column: parts.at(-1) ?? '' }
}

/** A column of a table, read from `sa.Column('id', sa.Integer(), …)`. */
export interface ColumnParts {
  readonly name: string
  readonly type: ColumnType
  readonly initial: string | undefined
  readonly identity: string | undefined
  readonly isRequired: boolean
  readonly isKey: boolean
  readonly isUnique: boolean
  readonly increments: boolean | undefined
  /** What follows `FOREIGN KEY (…) REFERENCES`, and the name of the constraint. */
  readonly reference: { readonly target: string; readonly name: string | undefined } | undefined
  readonly comment: string | undefined
}

const columnOptions = ['name', 'type_', 'nullable', 'primary_key', 'server_default', 'unique', 'autoincrement', 'comment', 'default', 'key']

const referenceOf = (module: PythonModule, call: Call): ColumnParts['reference'] => {
  understands(call, foreignOptions)
  const [target] = call.arguments.positional
  if (!target) throw new Beyond(call.node)
  const { table, column } = splitReference(nameIn(module, target))
  const name = call.arguments.keywords.get('name')?.value
  return { target: targetOf(table, [column], call, module), name: name && name.kind !== 'none' ? nameIn(module, name) : undefined }
}

export const columnParts = (module: PythonModule, node: SyntaxNode): ColumnParts => {
  const call = module.callAt(bare(node))
  const [name, type, ...others] = call?.arguments.positional ?? []
  if (!call || !name || !type) throw new Beyond(node)
  understands(call, columnOptions)
  const option = (key: string): SyntaxNode | undefined => {
    const given = call.arguments.keywords.get(key)?.value
    return given && given.kind !== 'none' ? given : undefined
  }
  let reference: ColumnParts['reference']
  let identity: string | undefined
  for (const other of others) {
    const part = module.callAt(bare(other))
    if (part?.member === 'ForeignKey') reference = referenceOf(module, part)
    else if (part?.member === 'Identity' && part.arguments.positional.length === 0) {
      understands(part, ['always'])
      identity = `GENERATED ${isTrue(part.arguments.keywords.get('always')?.value) ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`
    } else throw new Beyond(other)
  }
  const initial = option('server_default')
  const increments = option('autoincrement')
  const comment = option('comment')
  return {
    name: nameIn(module, name),
    type: typeOf(module, type),
    initial: initial && defaultOf(module, initial),
    identity,
    isRequired: option('nullable')?.kind === 'false',
    isKey: isTrue(option('primary_key')),
    isUnique: isTrue(option('unique')),
    increments: increments === undefined ? undefined : isTrue(increments),
    reference,
    comment: comment && nameIn(module, comment),
  }
}
