import type { MigrationTool, TableKey } from '#model/facts/data/schema-change'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { knex } from '#models/data/query-builders'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { defaultFrom, optionsOf, stringsOf, tableOf, textOf } from './literals.ts'
import type { BuilderReading } from './builders.ts'
import { constraint } from './key-changes.ts'

interface Link {
  readonly name: string
  readonly call: ts.CallExpression
}

/** Calls of a chain `a.b(…).c(…)`, first to last, ending with `call`. */
const chainOf = (call: ts.CallExpression): readonly Link[] => {
  const links: Link[] = []
  let node: ts.Expression = call
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    links.unshift({ name: node.expression.name.text, call: node })
    node = node.expression.expression
  }
  return links
}

const isOutermost = (call: ts.CallExpression): boolean =>
  !(ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent))

const firstArgument = (link: Link | undefined): ts.Expression | undefined => link?.call.arguments[0]

/** The name of a key of Knex 3: the second argument, or one that is made of the columns. */
const knexName = (module: Module, table: string, { name, call }: Link, columns: readonly string[]): string =>
  textOf(module, call.arguments[1]) ??
  optionsOf(module, call.arguments[1])?.string('indexName') ??
  [table.split('.').at(-1), ...columns, /unique/i.test(name) ? 'unique' : 'index'].join('_').toLowerCase()

/** The changes of one statement in a Knex table callback: `table.string('a').notNullable()`. */
const knexStatement = (module: Module, call: ts.CallExpression, table: string): BareChange[] => {
  const links = chainOf(call)
  const [head] = links
  if (!head) return []
  const has = (name: string): boolean => links.some((link) => link.name === name)
  const at = module.span(call)
  const names = stringsOf(module, firstArgument(head))
  const place = { at, table, columns: names }
  if (head.name === 'dropColumn' || head.name === 'dropColumns')
    return [{ ...place, operation: 'drop-column', columns: head.call.arguments.flatMap((argument) => stringsOf(module, argument)) }]
  if (head.name === 'renameColumn') return [{ ...place, operation: 'rename-column', name: textOf(module, head.call.arguments[1]) ?? '' }]
  if (head.name === 'index' || head.name === 'unique')
    return [
      {
        ...place,
        operation: 'create-index',
        concurrent: false,
        unique: head.name === 'unique',
        name: knexName(module, table, head, names),
      },
    ]
  if (head.name === 'dropUnique' || head.name === 'dropIndex')
    return [{ at, table, operation: 'drop-index', name: knexName(module, table, head, names) }]
  if (head.name === 'foreign')
    return [
      { ...place, operation: 'add-constraint', constraint: { type: 'foreign-key', validated: true, usesIndex: false, demandsSet: [] } },
    ]
  if (head.name === 'setNullable') return [{ ...place, operation: 'drop-not-null' }]
  if (head.name === 'dropNullable') return [{ ...place, operation: 'set-not-null' }]
  if (!knex.columns.has(head.name) || names.length === 0) return []
  const isRequired = has('notNullable') || has('notNull')
  // `.alter()` repeats the whole column definition, so its actual change is unknown, except that it makes the column NOT NULL.
  if (has('alter'))
    return [{ ...place, operation: 'other' }, ...(isRequired ? [{ ...place, operation: 'set-not-null', redefined: true } as const] : [])]
  const filled = links.find((link) => link.name === 'defaultTo')
  const serial = head.name === 'increments' || head.name === 'bigIncrements'
  return [
    {
      ...place,
      operation: 'add-column',
      required: isRequired,
      default: serial ? 'serial' : defaultFrom(module, firstArgument(filled)),
    },
    ...links
      .slice(1)
      .filter((link) => link.name === 'unique')
      .map((link): BareChange => ({ ...place, operation: 'create-index', unique: true, name: knexName(module, table, link, names) })),
  ]
}

const knexTable = (module: Module, table: string, callback: ts.Expression | undefined): BareChange[] => {
  if (!callback || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) return []
  const changes: BareChange[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isOutermost(node)) changes.push(...knexStatement(module, node, table))
    else ts.forEachChild(node, visit)
  }
  visit(callback.body)
  return changes
}

const simpleTable: Readonly<Record<string, 'create-table' | 'drop-table'>> = {
  createTable: 'create-table',
  createTableIfNotExists: 'create-table',
  dropTable: 'drop-table',
  dropTableIfExists: 'drop-table',
}

/** The columns and keys of a new table, as its callback lists them; undefined if it does anything else. */
const knexNewTable = (
  module: Module,
  table: string,
  callback: ts.Expression | undefined,
): Pick<BareChange, 'columns' | 'keys' | 'unique'> | undefined => {
  if (!callback || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) return undefined
  const statements = ts.isBlock(callback.body) ? callback.body.statements : undefined
  const calls = statements
    ? statements.map((statement) => (ts.isExpressionStatement(statement) ? statement.expression : undefined))
    : [callback.body as ts.Expression]
  const columns: string[] = []
  const keys: TableKey[] = []
  for (const call of calls) {
    const links = call && ts.isCallExpression(call) ? chainOf(call) : []
    const [head, ...rest] = links
    if (!head) return undefined
    const names = stringsOf(module, firstArgument(head))
    if (head.name === 'unique' || head.name === 'primary') {
      if (names.length === 0) return undefined
      const isPrimary = head.name === 'primary'
      keys.push({ columns: names, isPrimary, ...(!isPrimary && { name: knexName(module, table, head, names) }) })
    } else if (head.name === 'timestamps') columns.push('created_at', 'updated_at')
    else if (knex.columns.has(head.name)) {
      const isSerial = head.name === 'increments' || head.name === 'bigIncrements'
      const own = isSerial && names.length === 0 ? ['id'] : names
      if (own.length !== 1) return undefined
      columns.push(...own)
      if (isSerial || rest.some(({ name }) => name === 'primary')) keys.push({ columns: own, isPrimary: true })
      const unique = rest.find(({ name }) => name === 'unique')
      if (unique) keys.push({ columns: own, isPrimary: false, name: knexName(module, table, unique, own) })
    } else if (!knex.others.has(head.name)) return undefined
  }
  return { columns, keys, unique: keys.some(({ isPrimary }) => !isPrimary) }
}

const knexSchema = (module: Module, links: readonly Link[]): BareChange[] =>
  links.flatMap((link): BareChange[] => {
    const at = module.span(link.call)
    const table = tableOf(module, firstArgument(link))
    const simple = simpleTable[link.name]
    if (simple)
      return [{ operation: simple, at, table, ...(simple === 'create-table' && knexNewTable(module, table, link.call.arguments[1])) }]
    if (link.name === 'renameTable') return [{ operation: 'rename-table', at, table, name: textOf(module, link.call.arguments[1]) ?? '' }]
    return link.name === 'alterTable' || link.name === 'table' ? knexTable(module, table, link.call.arguments[1]) : []
  })

/** Kysely's `(col) => col.notNull().defaultTo(…)`. */
const kyselyColumn = (module: Module, builder: ts.Expression | undefined): Pick<BareChange, 'required' | 'default'> => {
  if (!builder) return { required: false, default: 'none' }
  if (!ts.isArrowFunction(builder) || !ts.isCallExpression(builder.body)) return { default: 'unknown' }
  const links = chainOf(builder.body)
  const has = (name: string): boolean => links.some((link) => link.name === name)
  const filled = links.find((link) => link.name === 'defaultTo')
  return {
    required: has('notNull') || has('primaryKey'),
    default: has('generatedAlwaysAs') ? 'generated' : defaultFrom(module, firstArgument(filled)),
  }
}

/** What Kysely's `(col) => col.setNotNull()` does to a column. */
const kyselyAltered = (
  module: Module,
  place: Pick<BareChange, 'at' | 'table' | 'columns'>,
  builder: ts.Expression | undefined,
): BareChange[] => {
  if (!builder || !ts.isArrowFunction(builder) || !ts.isCallExpression(builder.body)) return [{ ...place, operation: 'other' }]
  return chainOf(builder.body).map((link): BareChange => {
    if (link.name === 'setNotNull') return { ...place, operation: 'set-not-null' }
    if (link.name === 'dropNotNull') return { ...place, operation: 'drop-not-null' }
    if (link.name === 'setDefault') return { ...place, operation: 'set-default', default: defaultFrom(module, firstArgument(link)) }
    if (link.name === 'dropDefault') return { ...place, operation: 'set-default', default: 'none' }
    const type = link.name === 'setDataType' ? textOf(module, firstArgument(link)) : undefined
    return type === undefined ? { ...place, operation: 'other' } : { ...place, operation: 'change-type', type: type.toLowerCase() }
  })
}

const kyselySchema = (module: Module, links: readonly Link[]): BareChange[] => {
  const [head, ...rest] = links
  if (!head) return []
  const at = module.span(head.call)
  const table = tableOf(module, firstArgument(head))
  const simple = simpleTable[head.name]
  if (simple) return [{ operation: simple, at, table, ...(simple === 'create-table' && kyselyNewTable(module, rest)) }]
  if (head.name === 'createView') return [{ operation: 'create-view', at, table }]
  if (head.name === 'createIndex') {
    const on = rest.find((link) => link.name === 'on')
    const columns = rest
      .filter((link) => link.name === 'column' || link.name === 'columns')
      .flatMap((link) => stringsOf(module, firstArgument(link)))
    const last = links.at(-1)?.call ?? head.call
    return [
      {
        operation: 'create-index',
        at: module.span(last),
        table: tableOf(module, firstArgument(on)),
        columns,
        concurrent: rest.some((link) => link.name === 'concurrently'),
        unique: rest.some((link) => link.name === 'unique'),
        partial: rest.some((link) => link.name === 'where' || link.name === 'expression'),
        name: table,
      },
    ]
  }
  if (head.name === 'dropIndex')
    return [{ operation: 'drop-index', at, table: tableOf(module, firstArgument(rest.find((link) => link.name === 'on'))), name: table }]
  if (head.name !== 'alterTable') return []
  return rest.flatMap((link): BareChange[] => {
    const place = { at: lineOf(module, link), table, columns: stringsOf(module, firstArgument(link)) }
    if (link.name === 'addColumn') return [{ ...place, operation: 'add-column', ...kyselyColumn(module, link.call.arguments[2]) }]
    if (link.name === 'dropColumn') return [{ ...place, operation: 'drop-column' }]
    if (link.name === 'alterColumn') return kyselyAltered(module, place, link.call.arguments[1])
    if (link.name === 'renameColumn') return [{ ...place, operation: 'rename-column', name: textOf(module, link.call.arguments[1]) ?? '' }]
    if (link.name === 'addUniqueConstraint') return [kyselyUnique(module, link, place)]
    if (link.name === 'dropConstraint') return [{ ...place, columns: [], operation: 'drop-constraint', name: place.columns[0] ?? '' }]
    if (link.name === 'renameTo')
      return [{ ...place, columns: [], operation: 'rename-table', name: textOf(module, firstArgument(link)) ?? '' }]
    return []
  })
}

const kyselyUnique = (module: Module, { call }: Link, place: Pick<BareChange, 'at' | 'table'>): BareChange => {
  const name = textOf(module, call.arguments[0]) ?? ''
  return {
    ...place,
    operation: 'add-constraint',
    columns: stringsOf(module, call.arguments[1]),
    name,
    constraint: constraint('unique', name),
  }
}

/** The columns and keys of a new table of Kysely, as its chain lists them; undefined if it has any other link. */
const kyselyNewTable = (module: Module, links: readonly Link[]): Pick<BareChange, 'columns' | 'keys' | 'unique'> | undefined => {
  const columns: string[] = []
  const keys: TableKey[] = []
  for (const { name, call } of links) {
    const own = stringsOf(module, call.arguments[0])
    if (name === 'addColumn') {
      const builder = call.arguments[2]?.getText(module.file) ?? ''
      columns.push(...own)
      if (/\.unique\(/.test(builder)) keys.push({ columns: own, isPrimary: false })
      if (/\.primaryKey\(/.test(builder)) keys.push({ columns: own, isPrimary: true })
    } else if (name === 'addUniqueConstraint' || name === 'addPrimaryKeyConstraint')
      keys.push({ columns: stringsOf(module, call.arguments[1]), isPrimary: name !== 'addUniqueConstraint', name: own[0] ?? '' })
    else if (!kyselyOthers.has(name)) return undefined
  }
  return { columns, keys, unique: keys.some(({ isPrimary }) => !isPrimary) }
}

/** Links that add neither columns nor keys. */
const kyselyOthers: ReadonlySet<string> = new Set(['ifNotExists', 'addForeignKeyConstraint', 'addCheckConstraint', 'execute'])

/** Lines of one link of a chain: its name and arguments, excluding the links before it. */
const lineOf = (module: Module, { call }: Link): BareChange['at'] => {
  const whole = module.span(call)
  return ts.isPropertyAccessExpression(call.expression)
    ? { startLine: module.span(call.expression.name).startLine, endLine: whole.endLine }
    : whole
}

/** The tool behind a chain that starts with `.schema`. The receiver must be a parameter, as in a migration. */
const schemaTool = (module: Module, call: ts.CallExpression): MigrationTool | undefined => {
  let node: ts.Expression = call
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) node = node.expression.expression
  // `db.schema.withSchema('x')…` also starts with `.schema`.
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'schema') return undefined
  const origin = module.origin(node.expression)
  if (origin.kind !== 'parameter') return undefined
  if (/Kysely/.test(origin.type)) return 'kysely'
  if (/Knex/.test(origin.type) || /^(knex|trx|k)$/i.test(origin.name)) return 'knex'
  return chainOf(call).some((link) => link.name === 'execute') ? 'kysely' : undefined
}

/** `knex('a').del()` deletes all rows, or some of them if it has a condition. */
const knexRows = (module: Module, call: ts.CallExpression): BuilderReading | undefined => {
  const links = chainOf(call)
  const root = links[0]?.call.expression
  const query = root && ts.isPropertyAccessExpression(root) ? root.expression : undefined
  if (!query || !ts.isCallExpression(query) || !ts.isIdentifier(query.expression) || !/^(knex|trx)$/.test(query.expression.text))
    return undefined
  const last = links.find((link) => ['del', 'delete', 'truncate'].includes(link.name))
  if (!last) return { tool: 'knex', changes: [] }
  const isNarrow = links.some((link) => /where|limit|join/i.test(link.name))
  const place = { at: module.span(call), table: tableOf(module, query.arguments[0]) }
  return {
    tool: 'knex',
    changes: [
      last.name === 'truncate'
        ? { ...place, operation: 'truncate' }
        : { ...place, operation: 'delete-rows', rows: isNarrow ? 'some' : 'all' },
    ],
  }
}

/**
 * Reads the schema chains of Knex (`knex.schema.alterTable('a', (table) => …)`) and Kysely
 * (`db.schema.alterTable('a').addColumn(…).execute()`).
 */
export const readSchemaChain = (module: Module, call: ts.CallExpression): BuilderReading | undefined => {
  if (!isOutermost(call)) return undefined
  const tool = schemaTool(module, call)
  if (!tool) return knexRows(module, call)
  const links = chainOf(call)
  return { tool, changes: tool === 'kysely' ? kyselySchema(module, links) : knexSchema(module, links) }
}
