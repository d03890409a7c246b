import type { Dialect, TableKey } from '#model/facts/data/schema-change'
import { bare, originName, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { readSql } from '../../../sql/read-sql.ts'
import { toSchemaChange } from '../../../sql/to-schema-change.ts'
import type { Extractor } from '../../calls/context.ts'
import { literalText } from '../../reading/value-shape.ts'
import { sentSqlOf } from './alembic-sent.ts'
import { sqlIn } from './sql-in.ts'

const isTrue = (call: Call, key: string): boolean => call.arguments.keywords.get(key)?.value.kind === 'true'

/** Whether a function has no statement but `pass`, and no comment that says why. */
const isBare = (node: SyntaxNode): boolean => {
  const body = node.field('body')
  return body !== undefined && body.children.every(({ kind }) => kind === 'pass_statement') && !node.text.includes('#')
}

/** Position of an argument: `batch_op` calls omit the table. */
interface Place {
  readonly call: Call
  readonly table: string
  /** The number of positions that the table takes. */
  readonly shift: number
}

const names = (node: SyntaxNode | undefined): string[] =>
  node && (node.kind === 'list' || node.kind === 'tuple') ? node.children.flatMap((child) => literalText(child) ?? []) : []

/** `sa.String(length=30)` as PostgreSQL calls it. */
const typeOf = (module: PythonModule, node: SyntaxNode | undefined): string | undefined => {
  const value = node && bare(node)
  const call = value && module.callAt(value)
  const name = call?.member ?? (value && /(?<!\w)(\w+)$/.exec(value.text)?.[1])
  const length = call?.argument('length', 0)?.text
  switch (name) {
    case 'Integer':
      return 'integer'
    case 'BigInteger':
      return 'bigint'
    case 'SmallInteger':
      return 'smallint'
    case 'Text':
    case 'UnicodeText':
      return 'text'
    case 'String':
    case 'Unicode':
    case 'VARCHAR':
      return length && /^\d+$/.test(length) ? `varchar(${length})` : 'varchar'
    case 'Boolean':
      return 'boolean'
    case 'UUID':
    case 'Uuid':
      return 'uuid'
    case 'JSONB':
      return 'jsonb'
    case 'Date':
      return 'date'
    default:
      return undefined
  }
}

const columnOf = (
  module: PythonModule,
  node: SyntaxNode | undefined,
): (Pick<BareChange, 'required' | 'default' | 'type'> & { readonly column: string }) | undefined => {
  const call = node && module.callAt(bare(node))
  // A constraint among the columns of a table has a text first as well.
  if (call && constraints.test(call.member)) return undefined
  const column = call && literalText(call.argument('name', 0))
  if (!call || column === undefined) return undefined
  const { keywords } = call.arguments
  const type = typeOf(module, call.arguments.positional[1])
  const filled = keywords.has('server_default') && keywords.get('server_default')?.value.kind !== 'none'
  const generated = call.arguments.positional.some((argument) => /\b(Identity|Computed)\s*\(/.test(argument.text))
  return {
    column,
    required: keywords.get('nullable')?.value.kind === 'false' || isTrue(call, 'primary_key'),
    default: generated ? 'generated' : filled ? 'constant' : 'none',
    ...(type ? { type } : {}),
  }
}

const constraints = /Constraint$|^Index$/

/** The keys of a new table; undefined if the text does not list all that it has. */
const keysOf = (module: PythonModule, call: Call): readonly TableKey[] | undefined => {
  const keys: TableKey[] = []
  const primary: string[] = []
  for (const argument of call.arguments.positional.slice(1)) {
    const part = module.callAt(bare(argument))
    if (!part) return undefined
    if (!constraints.test(part.member)) {
      const column = literalText(part.argument('name', 0))
      if (column === undefined) return undefined
      if (isTrue(part, 'primary_key')) primary.push(column)
      if (isTrue(part, 'unique')) keys.push({ columns: [column], isPrimary: false })
      continue
    }
    const isPrimary = part.member === 'PrimaryKeyConstraint'
    if (!isPrimary && part.member !== 'UniqueConstraint' && !(part.member === 'Index' && isTrue(part, 'unique'))) continue
    const columns = part.arguments.positional.map((each) => literalText(each))
    if (!columns.every((column) => column !== undefined)) return undefined
    const named = literalText(part.argument('name', 9))
    const own = part.member === 'Index' ? columns.slice(1) : columns
    const name = part.member === 'Index' ? columns[0] : named
    keys.push({ columns: own, isPrimary, ...(name === undefined ? {} : { name }) })
  }
  return primary.length > 0 ? [{ columns: primary, isPrimary: true }, ...keys] : keys
}

const alterColumn = (module: PythonModule, { call, table, shift }: Place): BareChange[] => {
  const columns = [literalText(call.argument('column_name', shift)) ?? '']
  const at = call.node.span
  const { keywords } = call.arguments
  const changes: BareChange[] = []
  const renamed = keywords.get('new_column_name')
  const type = keywords.get('type_')
  const nullable = keywords.get('nullable')
  const filled = keywords.get('server_default')
  if (renamed) {
    const name = literalText(renamed.value)
    changes.push({ operation: 'rename-column', at, table, columns, ...(name ? { name } : {}) })
  }
  if (filled) changes.push({ operation: 'set-default', at, table, columns, default: filled.value.kind === 'none' ? 'none' : 'constant' })
  if (nullable) changes.push({ operation: nullable.value.kind === 'false' ? 'set-not-null' : 'drop-not-null', at, table, columns })
  if (type) {
    const next = typeOf(module, type.value)
    const using = next && keywords.get('postgresql_using')
    const cuts = using && cutsOf(literalText(using.value), columns[0] ?? '')
    changes.push({
      operation: next ? 'change-type' : 'other',
      at,
      table,
      columns,
      ...(next ? { type: next } : {}),
      ...(cuts ? { cuts: { by: cuts, at: using.value.span } } : {}),
    })
  }
  return changes
}

/** What an expression that gives a column its new values drops a part of them with. */
const cutsOf = (using: string | undefined, column: string): string | undefined =>
  using === undefined
    ? undefined
    : readSql(`ALTER TABLE t ALTER COLUMN "${column}" TYPE text USING ${using}`).changes.find((one) => one.cuts)?.cuts?.by

const named = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name })

const constraint = (place: Place, type: 'foreign-key' | 'unique' | 'check' | 'primary-key'): BareChange => {
  const { call, shift } = place
  const references = type === 'foreign-key' ? literalText(call.argument('referent_table', 1 + shift)) : undefined
  const notValid = isTrue(call, 'postgresql_not_valid')
  return {
    operation: 'add-constraint',
    at: call.node.span,
    table: place.table,
    columns: names(call.argument(type === 'foreign-key' ? 'local_cols' : 'columns', (type === 'foreign-key' ? 2 : 1) + shift)),
    ...named(literalText(call.argument('constraint_name', 0))),
    constraint: { type, validated: !notValid, usesIndex: false, demandsSet: [], ...(references ? { references } : {}) },
  }
}

type Reader = (module: PythonModule, place: Place) => readonly BareChange[]

/** Operations of Alembic by name. Those on a table take it first, or second where a name comes first. */
const readers: Readonly<Record<string, { readonly tableAt: number; readonly read: Reader }>> = {
  create_table: {
    tableAt: 0,
    read: (module, { call, table }) => {
      const columns = call.arguments.positional.flatMap((argument) => columnOf(module, argument) ?? [])
      const keys = keysOf(module, call)
      return [
        {
          operation: 'create-table',
          at: call.node.span,
          table,
          columns: columns.map(({ column }) => column),
          types: columns.map(({ type }) => type ?? ''),
          ...(keys && { keys, unique: keys.some(({ columns: own, isPrimary }) => !isPrimary && own.length > 0) }),
        },
      ]
    },
  },
  drop_table: { tableAt: 0, read: (_, { call, table }) => [{ operation: 'drop-table', at: call.node.span, table }] },
  rename_table: {
    tableAt: 0,
    read: (_, { call, table }) => [
      { operation: 'rename-table', at: call.node.span, table, name: literalText(call.argument('new_table_name', 1)) ?? '' },
    ],
  },
  add_column: {
    tableAt: 0,
    read: (module, { call, table, shift }) => {
      const found = columnOf(module, call.argument('column', shift))
      if (!found) return []
      const { column, ...rest } = found
      return [{ operation: 'add-column', at: call.node.span, table, columns: [column], ...rest }]
    },
  },
  drop_column: {
    tableAt: 0,
    read: (_, { call, table, shift }) => [
      { operation: 'drop-column', at: call.node.span, table, columns: [literalText(call.argument('column_name', shift)) ?? ''] },
    ],
  },
  alter_column: { tableAt: 0, read: alterColumn },
  create_index: {
    tableAt: 1,
    read: (_, { call, table, shift }) => {
      const name = literalText(call.argument('index_name', 0))
      return [
        {
          operation: 'create-index',
          at: call.node.span,
          table,
          columns: names(call.argument('columns', 1 + shift)),
          concurrent: isTrue(call, 'postgresql_concurrently'),
          unique: isTrue(call, 'unique'),
          ...(name ? { name } : {}),
        },
      ]
    },
  },
  drop_index: {
    tableAt: 1,
    read: (_, { call, table }) => [
      {
        operation: 'drop-index',
        at: call.node.span,
        table,
        concurrent: isTrue(call, 'postgresql_concurrently'),
        ...named(literalText(call.argument('index_name', 0))),
      },
    ],
  },
  create_foreign_key: { tableAt: 1, read: (_, place) => [constraint(place, 'foreign-key')] },
  create_unique_constraint: { tableAt: 1, read: (_, place) => [constraint(place, 'unique')] },
  create_check_constraint: { tableAt: 1, read: (_, place) => [constraint(place, 'check')] },
  create_primary_key: { tableAt: 1, read: (_, place) => [constraint(place, 'primary-key')] },
  drop_constraint: {
    tableAt: 1,
    read: (_, { call, table, shift }) => [
      {
        operation: 'drop-constraint',
        at: call.node.span,
        table,
        ...named(literalText(call.argument('constraint_name', 0))),
        ...(literalText(call.argument('type_', 1 + shift)) === 'unique' && {
          constraint: { type: 'unique', validated: true, usesIndex: false, demandsSet: [] },
        }),
      },
    ],
  },
  bulk_insert: { tableAt: 9, read: (_, { call }) => [{ operation: 'procedure', at: call.node.span }] },
}

const tableKeys = ['table_name', 'source_table', 'old_table_name']

/** The table of a `with op.batch_alter_table('orders') as batch_op` block. */
const batchTable = (call: Call): string | undefined => {
  const origin = call.origin()
  if (origin.kind !== 'made' || !/\.batch_alter_table$/.test(originName(origin.callee))) return undefined
  return literalText(origin.call.argument('table_name', 0)) ?? ''
}

const leavesTransaction = /autocommit_block|AUTOCOMMIT|execution_options|\bcreate_engine\(|["']commit;?["']/i
/** The lines that open a block, except those of a table or a session. */
const opensBlock = /^[\t ]+with (.+):$/gm
const knownBlock = /batch_alter_table|Session|\bbegin/

/** Leaves the transaction, or may: another connection, a custom block, a COMMIT sent over the connection. */
const transactionOff = (text: string): boolean =>
  leavesTransaction.test(text) || [...text.matchAll(opensBlock)].some(([, opened = '']) => !knownBlock.test(opened))

/** Files that configure Alembic's context so that it opens no transaction. */
export const alembicRunners: Extractor = ({ module: { text }, emit }) => {
  if (/\brun_migrations\(/.test(text) && /\btransactional_ddl\s*=\s*False|\bAUTOCOMMIT\b/.test(text))
    emit({ kind: 'migration-transactions-off', at: { startLine: 1, endLine: 1 }, within: '', subject: 'alembic', tools: ['alembic'] })
}

/** Migrations of Alembic: what `upgrade` and `downgrade` do through `op`. */
export const alembicMigrations: Extractor = ({ module, emit }) => {
  const up = module.topLevel('upgrade')
  if (!up || !/\balembic\b|^down_revision\b/m.test(module.text)) return
  const found: { readonly within: string; readonly direction: 'up' | 'down'; readonly changes: readonly BareChange[] }[] = []
  const marks = new Set<Dialect>()
  let unread = 0
  for (const call of module.calls) {
    const within = module.within(call.node)
    const outer = within.split(' > ')[0]
    const direction = outer === 'downgrade' ? 'down' : outer === 'upgrade' ? 'up' : undefined
    if (!direction) continue
    const inBatch = batchTable(call)
    const isOperation = inBatch !== undefined || /(^|\.)alembic\.op\.\w+$|^parameter\.op\.\w+$/.test(call.name)
    if (!isOperation) {
      // Statements run through a connection, or by a function of the file, are not read.
      if (/^(execute|commit|add|add_all|bulk_\w+|query|scalars?)$/.test(call.member)) {
        unread += 1
        found.push({ within, direction, changes: [{ operation: 'procedure', at: call.node.span }] })
      }
      continue
    }
    const [sql] = call.arguments.positional
    if (call.member === 'execute' && sql) {
      const read = sqlIn(module, sql)
      for (const mark of read.marks) marks.add(mark)
      if (read.unread) unread += 1
      found.push({ within, direction, changes: read.changes })
      continue
    }
    const reader = readers[call.member]
    if (!reader) continue
    const named = tableKeys.flatMap((key) => call.arguments.keywords.get(key) ?? [])[0]
    const table = inBatch ?? literalText(named?.value ?? call.arguments.positional[reader.tableAt]) ?? ''
    const shift = inBatch === undefined && reader.tableAt < 9 ? 1 : 0
    found.push({ within, direction, changes: reader.read(module, { call, table, shift }) })
  }
  const down = module.topLevel('downgrade')
  const hasDown = down !== undefined && module.callsIn(down.node).length > 0 && down.node.inside('raise_statement').length === 0
  emit({
    kind: 'migration-script',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'script',
    tool: 'alembic',
    marks: [...marks].sort(),
    transactionOff: transactionOff(module.text),
    hasDown,
    ...(down && !hasDown && isBare(down.node) ? { oneWayAt: down.node.span } : {}),
    statements: found.length,
    unread,
    sent: { up: sentSqlOf(module, up.node), ...(down ? { down: sentSqlOf(module, down.node) } : {}) },
  })
  for (const [statement, { changes, within, direction }] of found.entries())
    for (const change of changes) emit(toSchemaChange(change, { within, direction, statement }))
}
