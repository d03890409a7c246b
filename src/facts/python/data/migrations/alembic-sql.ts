import { bare, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import {
  Beyond,
  columnParts,
  defaultOf,
  foreignOptions,
  isTrue,
  literal,
  nameIn,
  quoted,
  splitReference,
  targetOf,
  typeOf,
  understands,
  type ColumnParts,
} from './alembic-columns.ts'
import { rawSql } from './raw-sql.ts'

/** A call on `op`, or on the table of a batch. */
export interface Operation {
  readonly module: PythonModule
  readonly call: Call
  /** The table of the batch, as SQL: its calls leave it out. */
  readonly batch?: string
}

type Translate = (operation: Operation) => readonly string[]

const argument = ({ call }: Operation, key: string, position: number): SyntaxNode | undefined => {
  const node = call.argument(key, position)
  return node && node.kind !== 'none' ? node : undefined
}

const needed = (operation: Operation, key: string, position: number): SyntaxNode => {
  const node = argument(operation, key, position)
  if (!node) throw new Beyond(operation.call.node)
  return node
}

const keyword = ({ call }: Operation, key: string): SyntaxNode | undefined => {
  const node = call.arguments.keywords.get(key)?.value
  return node && node.kind !== 'none' ? node : undefined
}

const placed = (operation: Operation, name: string, schemaKey = 'schema'): string => {
  const schema = keyword(operation, schemaKey)
  return `${schema ? `${quoted(nameIn(operation.module, schema))}.` : ''}${quoted(name)}`
}

/** The table of an operation, which a batch names instead. */
const tableOf = (operation: Operation, position: number, key = 'table_name', schemaKey = 'schema'): string =>
  operation.batch ?? placed(operation, nameIn(operation.module, needed(operation, key, position)), schemaKey)

/** Positions behind the table are one less in a batch. */
const behind = ({ batch }: Operation, position: number): number => (batch === undefined ? position : position - 1)

const namesIn = (operation: Operation, node: SyntaxNode): readonly string[] => {
  const value = bare(node)
  if (value.kind !== 'list' && value.kind !== 'tuple') throw new Beyond(node)
  return value.children.map((child) => nameIn(operation.module, child))
}

const list = (names: readonly string[]): string => names.map(quoted).join(', ')

const named = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoted(name)} `)

const optionalName = (operation: Operation, key: string, position: number): string | undefined => {
  const node = argument(operation, key, position)
  return node && nameIn(operation.module, node)
}

const expression = (operation: Operation, node: SyntaxNode): string => {
  const sql = rawSql(operation.module, node)
  if (sql === undefined) throw new Beyond(node)
  return sql
}

const serials: Readonly<Record<string, string>> = { INTEGER: 'SERIAL', BIGINT: 'BIGSERIAL', SMALLINT: 'SMALLSERIAL' }

const columnSql = (column: ColumnParts, isSerial: boolean, isKey: boolean): string => {
  const { name, type, initial, identity, isRequired } = column
  const written = isSerial ? (serials[type.sql] ?? type.sql) : type.sql
  const rest = [
    ...(initial === undefined ? [] : [`DEFAULT ${initial}`]),
    ...(identity === undefined ? [] : [identity]),
    ...(isRequired || isKey ? ['NOT NULL'] : []),
  ]
  return [quoted(name), written, ...rest].join(' ')
}

interface TableParts {
  readonly columns: ColumnParts[]
  readonly constraints: string[]
  readonly keys: string[]
  readonly foreign: Set<string>
}

const callName = (call: Call): string | undefined => {
  const name = call.arguments.keywords.get('name')?.value
  return name && name.kind !== 'none' ? name.text : undefined
}

const constraintOf = (operation: Operation, call: Call, parts: TableParts): string => {
  const { module } = operation
  const name = call.arguments.keywords.get('name')?.value
  const head = named(callName(call) === undefined || !name ? undefined : nameIn(module, name))
  const { positional } = call.arguments
  if (call.member === 'PrimaryKeyConstraint' || call.member === 'UniqueConstraint') {
    understands(call, ['name'])
    const columns = positional.map((node) => nameIn(module, node))
    if (call.member === 'UniqueConstraint') return `${head}UNIQUE (${list(columns)})`
    parts.keys.push(...columns)
    return `${head}PRIMARY KEY (${list(columns)})`
  }
  if (call.member === 'CheckConstraint') {
    understands(call, ['name'])
    const [condition] = positional
    if (!condition || positional.length > 1) throw new Beyond(call.node)
    return `${head}CHECK (${expression(operation, condition)})`
  }
  if (call.member !== 'ForeignKeyConstraint') throw new Beyond(call.node)
  understands(call, foreignOptions)
  const [local, remote] = positional
  if (!local || !remote) throw new Beyond(call.node)
  const columns = namesIn(operation, local)
  for (const column of columns) parts.foreign.add(column)
  const targets = namesIn(operation, remote).map(splitReference)
  const reference = targetOf(
    targets[0]?.table ?? '',
    targets.map(({ column }) => column),
    call,
    module,
  )
  return `${head}FOREIGN KEY (${list(columns)}) REFERENCES ${reference}`
}

const partsOf = (operation: Operation): TableParts => {
  const parts: TableParts = { columns: [], constraints: [], keys: [], foreign: new Set() }
  for (const node of operation.call.arguments.positional.slice(1)) {
    const call = operation.module.callAt(bare(node))
    if (!call) throw new Beyond(node)
    if (call.member === 'Column') parts.columns.push(columnParts(operation.module, node))
    else parts.constraints.push(constraintOf(operation, call, parts))
  }
  for (const { name, isUnique, reference } of parts.columns) {
    if (isUnique) parts.constraints.push(`UNIQUE (${quoted(name)})`)
    if (!reference) continue
    parts.foreign.add(name)
    parts.constraints.push(`${named(reference.name)}FOREIGN KEY (${quoted(name)}) REFERENCES ${reference.target}`)
  }
  const own = parts.columns.filter(({ isKey }) => isKey).map(({ name }) => name)
  if (own.length > 0 && parts.keys.length === 0) {
    parts.keys.push(...own)
    parts.constraints.push(`PRIMARY KEY (${list(own)})`)
  }
  return parts
}

const comments = (table: string, columns: readonly ColumnParts[]): string[] =>
  columns.flatMap(({ name, comment }) =>
    comment === undefined ? [] : [`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(comment)}`],
  )

/** SQLAlchemy numbers the rows of a table with one integer key that is no foreign key (`autoincrement='auto'`). */
const isSerial = ({ name, initial, identity, increments }: ColumnParts, { keys, foreign }: TableParts): boolean => {
  if (!keys.includes(name) || initial !== undefined || identity !== undefined) return false
  return increments ?? (keys.length === 1 && !foreign.has(name))
}

const createTable: Translate = (operation) => {
  understands(operation.call, ['schema', 'comment', 'if_not_exists'])
  const table = tableOf(operation, 0)
  const parts = partsOf(operation)
  const columns = parts.columns.map((column) => columnSql(column, isSerial(column, parts), parts.keys.includes(column.name)))
  const about = keyword(operation, 'comment')
  const guard = isTrue(keyword(operation, 'if_not_exists')) ? 'IF NOT EXISTS ' : ''
  return [
    ...parts.columns.flatMap(({ type }) => type.creates ?? []),
    `CREATE TABLE ${guard}${table} (${[...columns, ...parts.constraints].join(', ')})`,
    ...(about ? [`COMMENT ON TABLE ${table} IS ${literal(nameIn(operation.module, about))}`] : []),
    ...comments(table, parts.columns),
  ]
}

const addColumn: Translate = (operation) => {
  understands(operation.call, ['schema', 'if_not_exists'])
  const table = tableOf(operation, 0)
  const column = columnParts(operation.module, needed(operation, 'column', behind(operation, 1)))
  const { name, isKey, isUnique, reference } = column
  if (isKey) throw new Beyond(operation.call.node)
  const guard = isTrue(keyword(operation, 'if_not_exists')) ? 'IF NOT EXISTS ' : ''
  return [
    `ALTER TABLE ${table} ADD COLUMN ${guard}${columnSql(column, false, false)}`,
    ...(isUnique ? [`ALTER TABLE ${table} ADD UNIQUE (${quoted(name)})`] : []),
    ...(reference ? [`ALTER TABLE ${table} ADD ${named(reference.name)}FOREIGN KEY (${quoted(name)}) REFERENCES ${reference.target}`] : []),
    ...comments(table, [column]),
  ]
}

const dropColumn: Translate = (operation) => {
  understands(operation.call, ['schema', 'if_exists'])
  const name = nameIn(operation.module, needed(operation, 'column_name', behind(operation, 1)))
  const guard = isTrue(keyword(operation, 'if_exists')) ? 'IF EXISTS ' : ''
  return [`ALTER TABLE ${tableOf(operation, 0)} DROP COLUMN ${guard}${quoted(name)}`]
}

const existing = ['existing_type', 'existing_nullable', 'existing_server_default', 'existing_comment', 'existing_autoincrement']

const alterColumn: Translate = (operation) => {
  understands(operation.call, [
    ...existing,
    ...['schema', 'nullable', 'type_', 'new_column_name', 'server_default', 'postgresql_using', 'comment'],
  ])
  const { module, call } = operation
  const table = tableOf(operation, 0)
  const column = quoted(nameIn(module, needed(operation, 'column_name', behind(operation, 1))))
  const head = `ALTER TABLE ${table} ALTER COLUMN ${column}`
  const [type, nullable, using] = ['type_', 'nullable', 'postgresql_using'].map((key) => keyword(operation, key))
  const initial = call.arguments.keywords.get('server_default')?.value
  const comment = call.arguments.keywords.get('comment')?.value
  const renamed = keyword(operation, 'new_column_name')
  if (nullable && nullable.kind !== 'true' && nullable.kind !== 'false') throw new Beyond(nullable)
  return [
    ...(type ? [`${head} TYPE ${typeOf(module, type).sql}${using ? ` USING ${nameIn(module, using)}` : ''}`] : []),
    ...(nullable ? [`${head} ${nullable.kind === 'false' ? 'SET' : 'DROP'} NOT NULL`] : []),
    ...(initial && initial.kind !== 'false'
      ? [initial.kind === 'none' ? `${head} DROP DEFAULT` : `${head} SET DEFAULT ${defaultOf(module, initial)}`]
      : []),
    ...(comment && comment.kind !== 'false'
      ? [`COMMENT ON COLUMN ${table}.${column} IS ${comment.kind === 'none' ? 'NULL' : literal(nameIn(module, comment))}`]
      : []),
    ...(renamed ? [`ALTER TABLE ${table} RENAME ${column} TO ${quoted(nameIn(module, renamed))}`] : []),
  ]
}

const indexColumns = (operation: Operation, node: SyntaxNode): string => {
  const value = bare(node)
  if (value.kind !== 'list' && value.kind !== 'tuple') throw new Beyond(node)
  return value.children
    .map((child) =>
      operation.module.callAt(bare(child))?.member === 'text' ? expression(operation, child) : quoted(nameIn(operation.module, child)),
    )
    .join(', ')
}

const createIndex: Translate = (operation) => {
  understands(operation.call, [
    ...['schema', 'unique', 'if_not_exists'],
    ...['postgresql_using', 'postgresql_where', 'postgresql_concurrently', 'postgresql_include', 'postgresql_nulls_not_distinct'],
  ])
  const { module } = operation
  const [using, where, include] = ['using', 'where', 'include'].map((key) => keyword(operation, `postgresql_${key}`))
  const words = [
    'CREATE',
    ...(isTrue(argument(operation, 'unique', 9)) ? ['UNIQUE'] : []),
    'INDEX',
    ...(isTrue(keyword(operation, 'postgresql_concurrently')) ? ['CONCURRENTLY'] : []),
    ...(isTrue(keyword(operation, 'if_not_exists')) ? ['IF NOT EXISTS'] : []),
    quoted(nameIn(module, needed(operation, 'index_name', 0))),
    `ON ${tableOf(operation, 1)}`,
    ...(using ? [`USING ${nameIn(module, using)}`] : []),
    `(${indexColumns(operation, needed(operation, 'columns', behind(operation, 2)))})`,
    ...(include && bare(include).children.length > 0 ? [`INCLUDE (${list(namesIn(operation, include))})`] : []),
    ...(isTrue(keyword(operation, 'postgresql_nulls_not_distinct')) ? ['NULLS NOT DISTINCT'] : []),
    ...(where ? [`WHERE ${expression(operation, where)}`] : []),
  ]
  return [words.join(' ')]
}

const dropIndex: Translate = (operation) => {
  understands(operation.call, [
    ...['table_name', 'schema', 'if_exists'],
    ...['postgresql_using', 'postgresql_where', 'postgresql_concurrently', 'postgresql_include'],
  ])
  const name = placed(operation, nameIn(operation.module, needed(operation, 'index_name', 0)))
  const how = isTrue(keyword(operation, 'postgresql_concurrently')) ? 'CONCURRENTLY ' : ''
  return [`DROP INDEX ${how}${isTrue(keyword(operation, 'if_exists')) ? 'IF EXISTS ' : ''}${name}`]
}

const createForeignKey: Translate = (operation) => {
  understands(operation.call, [
    ...foreignOptions,
    ...['constraint_name', 'source_table', 'referent_table', 'local_cols', 'remote_cols'],
    ...['source_schema', 'referent_schema', 'postgresql_not_valid'],
  ])
  const source = tableOf(operation, 1, 'source_table', 'source_schema')
  const referent = nameIn(operation.module, needed(operation, 'referent_table', behind(operation, 2)))
  const local = namesIn(operation, needed(operation, 'local_cols', behind(operation, 3)))
  const remote = namesIn(operation, needed(operation, 'remote_cols', behind(operation, 4)))
  const target = targetOf(placed(operation, referent, 'referent_schema'), remote, operation.call, operation.module)
  const check = isTrue(keyword(operation, 'postgresql_not_valid')) ? ' NOT VALID' : ''
  const name = named(optionalName(operation, 'constraint_name', 0))
  return [`ALTER TABLE ${source} ADD ${name}FOREIGN KEY (${list(local)}) REFERENCES ${target}${check}`]
}

const createKey =
  (kind: 'UNIQUE' | 'PRIMARY KEY'): Translate =>
  (operation) => {
    understands(operation.call, ['constraint_name', 'table_name', 'columns', 'schema', 'postgresql_nulls_not_distinct'])
    const nulls = isTrue(keyword(operation, 'postgresql_nulls_not_distinct')) ? ' NULLS NOT DISTINCT' : ''
    const columns = namesIn(operation, needed(operation, 'columns', behind(operation, 2)))
    const name = named(optionalName(operation, 'constraint_name', 0))
    return [`ALTER TABLE ${tableOf(operation, 1)} ADD ${name}${kind}${nulls} (${list(columns)})`]
  }

const createCheck: Translate = (operation) => {
  understands(operation.call, ['constraint_name', 'table_name', 'condition', 'schema', 'postgresql_not_valid'])
  const condition = expression(operation, needed(operation, 'condition', behind(operation, 2)))
  const check = isTrue(keyword(operation, 'postgresql_not_valid')) ? ' NOT VALID' : ''
  const name = named(optionalName(operation, 'constraint_name', 0))
  return [`ALTER TABLE ${tableOf(operation, 1)} ADD ${name}CHECK (${condition})${check}`]
}

const dropConstraint: Translate = (operation) => {
  understands(operation.call, ['constraint_name', 'table_name', 'type_', 'schema', 'if_exists'])
  const name = nameIn(operation.module, needed(operation, 'constraint_name', 0))
  const guard = isTrue(keyword(operation, 'if_exists')) ? 'IF EXISTS ' : ''
  return [`ALTER TABLE ${tableOf(operation, 1)} DROP CONSTRAINT ${guard}${quoted(name)}`]
}

const dropTable: Translate = (operation) => {
  understands(operation.call, ['table_name', 'schema', 'if_exists'])
  return [`DROP TABLE ${isTrue(keyword(operation, 'if_exists')) ? 'IF EXISTS ' : ''}${tableOf(operation, 0)}`]
}

const renameTable: Translate = (operation) => {
  understands(operation.call, ['old_table_name', 'new_table_name', 'schema'])
  const name = nameIn(operation.module, needed(operation, 'new_table_name', 1))
  return [`ALTER TABLE ${tableOf(operation, 0, 'old_table_name')} RENAME TO ${quoted(name)}`]
}

/** PostgreSQL's SQL of Alembic's operations (1.18, "Operation Reference"). */
const operations: Readonly<Record<string, Translate>> = {
  create_table: createTable,
  drop_table: dropTable,
  rename_table: renameTable,
  add_column: addColumn,
  drop_column: dropColumn,
  alter_column: alterColumn,
  create_index: createIndex,
  drop_index: dropIndex,
  create_foreign_key: createForeignKey,
  create_unique_constraint: createKey('UNIQUE'),
  create_primary_key: createKey('PRIMARY KEY'),
  create_check_constraint: createCheck,
  drop_constraint: dropConstraint,
}

/** The statements of an operation. @throws {Beyond} */
export const sqlOfOperation = (operation: Operation): readonly string[] => {
  const { member, node } = operation.call
  const translate = Object.hasOwn(operations, member) ? operations[member] : undefined
  if (!translate) throw new Beyond(node)
  return translate(operation)
}
