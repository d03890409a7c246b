import type { SchemaChange, SchemaOperation, TableKey } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import type { pg, PostgresStatement } from '#languages/sql/parse'
import { splitAtCommas, tokenize, type Token } from '#languages/sql/tokens'
import { columnsIn, qualifiedName, strings, tableName, tablesIn, typeName } from './ast.ts'
import { columnOf, constraintOf, defaultOf } from './column-shape.ts'
import { rowsOf } from './rows-of.ts'

/** Whether the source of an INSERT is a list of rows. */
const listsRows = (source: pg.Node | undefined): boolean =>
  source !== undefined && 'SelectStmt' in source && (source.SelectStmt.valuesLists ?? []).length > 0

/** What one statement changes. The caller adds its position and identity. */
export type BareChange = Omit<SchemaChange, 'kind' | 'within' | 'subject' | 'statement' | 'direction' | 'columns' | 'table'> & {
  readonly table?: string
  readonly columns?: readonly string[]
}

/** Tables that the queries of a procedural block name, without their schema. */
const tablesOfBlock = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\b(?:from|join)\s+(?:"?\w+"?\.)?"?(\w+)"?/gi)].flatMap(([, name]) =>
      name === undefined ? [] : [name.toLowerCase()],
    ),
  ),
]

type Reader<T> = (fields: T, statement: PostgresStatement) => readonly BareChange[]

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value })

/** The tokens of an ALTER TABLE after the table's name. */
const afterTableName = (tokens: readonly Token[]): readonly Token[] => {
  let at = tokens.findIndex(
    (token, index) => index > 0 && !/^(alter|foreign|table|if|exists|only)$/i.test(token.kind === 'word' ? token.text : ''),
  )
  while (tokens[at + 1]?.text === '.') at += 2
  return tokens.slice(tokens[at + 1]?.text === '*' ? at + 2 : at + 1)
}

/** Lines of each command of an ALTER TABLE, split at commas. */
const commandSpans = (statement: PostgresStatement, count: number): readonly Span[] => {
  const parts = splitAtCommas(afterTableName(tokenize(statement.text)))
  const before = statement.at.startLine - 1
  if (parts.length !== count) return Array.from({ length: count }, () => statement.at)
  return parts.map((part) => ({ startLine: before + (part[0]?.line ?? 1), endLine: before + (part.at(-1)?.endLine ?? 1) }))
}

const addColumn = (table: string, definition: pg.ColumnDef, at: Span, ifNotExists: boolean): BareChange => {
  const column = columnOf(definition)
  return {
    operation: 'add-column',
    at,
    table,
    columns: [column.name],
    required: column.required,
    default: column.default,
    ...optional('type', column.type),
    ...optional('constraint', column.constraint),
    ...(ifNotExists ? { ifExists: true } : {}),
  }
}

const alterCommand = (table: string, command: pg.AlterTableCmd, at: Span): BareChange => {
  const columns = command.name ? [command.name] : []
  const definition = command.def
  const simple = (operation: SchemaOperation): BareChange => ({ operation, at, table, columns })
  switch (command.subtype) {
    case 'AT_AddColumn':
      return definition && 'ColumnDef' in definition
        ? addColumn(table, definition.ColumnDef, at, command.missing_ok === true)
        : simple('other')
    case 'AT_DropColumn':
      return { ...simple('drop-column'), cascade: command.behavior === 'DROP_CASCADE', ifExists: command.missing_ok === true }
    case 'AT_AlterColumnType':
      return {
        ...simple('change-type'),
        ...(definition && 'ColumnDef' in definition ? optional('type', typeName(definition.ColumnDef.typeName)) : {}),
        ...(definition && 'ColumnDef' in definition ? cutBy(definition.ColumnDef.raw_default, columns, at) : {}),
      }
    case 'AT_SetNotNull':
      return simple('set-not-null')
    case 'AT_DropNotNull':
      return simple('drop-not-null')
    case 'AT_ColumnDefault':
      return { ...simple('set-default'), default: defaultOf(definition) }
    case 'AT_ValidateConstraint':
      return { ...simple('validate-constraint'), columns: [], ...optional('name', command.name) }
    case 'AT_DropConstraint':
      return { ...simple('drop-constraint'), columns: [], ...optional('name', command.name) }
    case 'AT_AddConstraint': {
      const found = definition && 'Constraint' in definition ? constraintOf(definition.Constraint) : undefined
      return found
        ? { operation: 'add-constraint', at, table, columns: found.columns, constraint: found.shape, ...optional('name', found.shape.name) }
        : simple('other')
    }
    default:
      return { operation: 'other', at, table }
  }
}

const alterTable: Reader<pg.AlterTableStmt> = (fields, statement) => {
  if (fields.objtype !== 'OBJECT_TABLE') return []
  const commands = (fields.cmds ?? []).flatMap((node) => ('AlterTableCmd' in node ? [node.AlterTableCmd] : []))
  const spans = commandSpans(statement, commands.length)
  const table = tableName(fields.relation)
  return commands.map((command, index) => alterCommand(table, command, spans[index] ?? statement.at))
}

const dropped: Readonly<Partial<Record<string, SchemaOperation>>> = {
  OBJECT_TABLE: 'drop-table',
  OBJECT_INDEX: 'drop-index',
  OBJECT_VIEW: 'drop-view',
  OBJECT_MATVIEW: 'drop-view',
  OBJECT_SCHEMA: 'drop-schema',
}

const drop: Reader<pg.DropStmt> = (fields, { at }) => {
  const operation = dropped[fields.removeType ?? '']
  if (!operation) return [{ operation: 'other', at }]
  return (fields.objects ?? []).map((object) => {
    const name = qualifiedName(object)
    const rest = { at, cascade: fields.behavior === 'DROP_CASCADE', ifExists: fields.missing_ok === true }
    return operation === 'drop-index'
      ? { operation, name, concurrent: fields.concurrent === true, ...rest }
      : { operation, table: name, ...rest }
  })
}

const rename: Reader<pg.RenameStmt> = (fields, { at }) => {
  const table = tableName(fields.relation)
  if (fields.renameType === 'OBJECT_COLUMN' && fields.relationType === 'OBJECT_TABLE')
    return [
      {
        operation: 'rename-column',
        at,
        table,
        columns: strings([{ String: { sval: fields.subname ?? '' } }]),
        ...optional('name', fields.newname),
      },
    ]
  if (fields.renameType === 'OBJECT_TABLE') return [{ operation: 'rename-table', at, table, ...optional('name', fields.newname) }]
  return [{ operation: 'other', at, table }]
}

const createIndex: Reader<pg.IndexStmt> = (fields, { at }) => {
  // `ON ONLY` a partitioned table creates an index without rows. The partitions' indexes are attached later.
  if (fields.relation?.inh !== true) return []
  return [
    {
      operation: 'create-index',
      at,
      table: tableName(fields.relation),
      columns: (fields.indexParams ?? []).flatMap((node) => ('IndexElem' in node && node.IndexElem.name ? [node.IndexElem.name] : [])),
      concurrent: fields.concurrent === true,
      unique: fields.unique === true,
      ...(fields.whereClause || (fields.indexParams ?? []).some((node) => !('IndexElem' in node && node.IndexElem.name))
        ? { partial: true }
        : {}),
      ...optional('name', fields.idxname),
    },
  ]
}

const createTable: Reader<pg.CreateStmt> = (fields, { at }) => {
  const columns = (fields.tableElts ?? []).flatMap((node) => ('ColumnDef' in node && node.ColumnDef.colname ? [node.ColumnDef] : []))
  const names = columns.map((column) => column.colname ?? '')
  const types = columns.map((column) => typeName(column.typeName) ?? '')
  const keys = keysOf(fields)
  return [
    {
      operation: 'create-table',
      at,
      table: tableName(fields.relation),
      columns: names,
      types,
      temporary: fields.relation?.relpersistence === 't',
      ifExists: fields.if_not_exists === true,
      unique: keys.some((key) => !key.isPrimary || !isMadeKey(key)),
      ...(isListed(fields) ? { keys } : {}),
    },
  ]
}

/** A primary key of a generated id alone, which rejects no duplicate. */
const isMadeKey = ({ columns }: TableKey): boolean => /^_?(id|uuid)$/i.test(columns.join(','))

const keyOf = (node: pg.Node, own: readonly string[]): readonly TableKey[] => {
  if (!('Constraint' in node)) return []
  const { contype, keys = [], conname } = node.Constraint
  if (contype !== 'CONSTR_UNIQUE' && contype !== 'CONSTR_PRIMARY') return []
  return [
    { columns: keys.length > 0 ? strings(keys) : own, isPrimary: contype === 'CONSTR_PRIMARY', ...(conname ? { name: conname } : {}) },
  ]
}

/** The keys and unique constraints of a new table. */
const keysOf = (fields: pg.CreateStmt): readonly TableKey[] =>
  (fields.tableElts ?? []).flatMap((node) =>
    'ColumnDef' in node
      ? (node.ColumnDef.constraints ?? []).flatMap((constraint) => keyOf(constraint, [node.ColumnDef.colname ?? '']))
      : keyOf(node, []),
  )

/** Whether the statement lists all that rejects a row: it takes nothing over from another table, and has no exclusion. */
const isListed = ({ tableElts = [], inhRelations = [] }: pg.CreateStmt): boolean =>
  inhRelations.length === 0 &&
  tableElts.every((node) => 'ColumnDef' in node || ('Constraint' in node && node.Constraint.contype !== 'CONSTR_EXCLUSION'))

const createTableAs: Reader<pg.CreateTableAsStmt> = (fields, { at }) => [
  {
    operation: fields.objtype === 'OBJECT_MATVIEW' ? 'create-view' : 'create-table',
    at,
    table: tableName(fields.into?.rel),
    temporary: fields.into?.rel?.relpersistence === 't',
    reads: tablesIn([fields.query]),
  },
]

/** `SELECT … INTO t` creates a table. Any other SELECT changes nothing. */
const selectInto: Reader<pg.SelectStmt> = (fields, { at }) => {
  const target = fields.intoClause?.rel
  if (!target) return []
  const { intoClause: _, ...query } = fields
  return [
    {
      operation: 'create-table',
      at,
      table: tableName(target),
      temporary: target.relpersistence === 't',
      reads: tablesIn([{ SelectStmt: query }]),
    },
  ]
}

/** An UPDATE or DELETE inside a WITH changes rows too. Which rows is not determined. */
const update: Reader<pg.UpdateStmt> = (fields, { at }) => {
  const targets = (fields.targetList ?? []).flatMap((node) => ('ResTarget' in node ? [node.ResTarget] : []))
  const table = tableName(fields.relation)
  return [
    {
      operation: 'update-rows',
      at,
      table,
      columns: targets.flatMap((target) => target.name ?? []),
      rows: fields.fromClause?.length || fields.withClause ? (fields.whereClause ? 'some' : 'all') : rowsOf(fields.whereClause),
      reads: tablesIn([fields.fromClause, fields.whereClause, fields.targetList, fields.withClause]).filter((name) => name !== table),
      readsColumns: columnsIn([targets.map((target) => target.val), fields.fromClause, fields.whereClause, fields.withClause]),
      valueColumns: columnsIn([targets.map((target) => target.val)]),
      ...clearedBy(targets),
    },
  ]
}

/**
 * The function that a column's values go through and that drops a part of them. A cast may only repeat the new type, as tools write it.
 */
const cutBy = (using: pg.Node | undefined, columns: readonly string[], at: Span): Pick<SchemaChange, 'cuts'> => {
  if (using && 'TypeCast' in using) return cutBy(using.TypeCast.arg, columns, at)
  if (!using || !('FuncCall' in using)) return {}
  const by = strings(using.FuncCall.funcname).at(-1) ?? ''
  const [value] = using.FuncCall.args ?? []
  return cutting.has(by) && value && 'ColumnRef' in value && columnsIn([value]).every((name) => columns.includes(name))
    ? { cuts: { by, at } }
    : {}
}

/** Functions of PostgreSQL that keep a part of a text or of a number. */
const cutting: ReadonlySet<string> = new Set([
  'left',
  'right',
  'substr',
  'substring',
  'split_part',
  'trunc',
  'round',
  'floor',
  'ceil',
  'ceiling',
])

/** The columns that get NULL. */
const clearedBy = (targets: readonly pg.ResTarget[]): Pick<SchemaChange, 'clears'> => {
  const clears = targets.flatMap(({ name, val }) => (name && val && 'A_Const' in val && val.A_Const.isnull ? [name] : []))
  return clears.length > 0 ? { clears } : {}
}

/** Whether a DELETE compares the rows of a table with others of the same table: it keeps one of several. */
const isOfDuplicates = (fields: pg.DeleteStmt): boolean => {
  const table = tableName(fields.relation)
  return (
    table !== '' &&
    tablesIn([fields.usingClause, fields.whereClause, fields.withClause]).includes(table) &&
    fields.whereClause !== undefined
  )
}

const remove: Reader<pg.DeleteStmt> = (fields, { at }) => [
  {
    operation: 'delete-rows',
    at,
    table: tableName(fields.relation),
    ...(isOfDuplicates(fields) ? { isOfDuplicates: true } : {}),
    rows: fields.usingClause?.length || fields.withClause ? 'some' : rowsOf(fields.whereClause),
  },
]

const transaction: Reader<pg.TransactionStmt> = (fields, { at }) => {
  if (fields.kind === 'TRANS_STMT_BEGIN' || fields.kind === 'TRANS_STMT_START') return [{ operation: 'begin', at }]
  return fields.kind === 'TRANS_STMT_COMMIT' || fields.kind === 'TRANS_STMT_ROLLBACK' ? [{ operation: 'commit', at }] : []
}

/** Bits of a trigger's timing and events (PostgreSQL: catalog/pg_trigger.h). */
const triggerBefore = 2
const triggerInsert = 4

/** Statements without consequences for data or its users. */
const harmless = /^(CommentStmt|GrantStmt|GrantRoleStmt|ExplainStmt|VariableShowStmt|NotifyStmt|ListenStmt|CheckPointStmt)$/

const readers: { readonly [type: string]: Reader<never> } = {
  AlterTableStmt: alterTable,
  DropStmt: drop,
  RenameStmt: rename,
  SelectStmt: selectInto,
  IndexStmt: createIndex,
  CreateStmt: createTable,
  CreateTableAsStmt: createTableAs,
  UpdateStmt: update,
  DeleteStmt: remove,
  TransactionStmt: transaction,
  ViewStmt: (fields: pg.ViewStmt, { at }) => [
    { operation: 'create-view', at, table: tableName(fields.view), reads: tablesIn([fields.query]) },
  ],
  TruncateStmt: (fields: pg.TruncateStmt, { at }) =>
    (fields.relations ?? []).map((node) => ({
      operation: 'truncate' as const,
      at,
      table: 'RangeVar' in node ? tableName(node.RangeVar) : '',
      cascade: fields.behavior === 'DROP_CASCADE',
    })),
  InsertStmt: (fields: pg.InsertStmt, { at }) => [
    {
      operation: 'insert-rows',
      at,
      table: tableName(fields.relation),
      reads: tablesIn([fields.selectStmt]),
      readsColumns: columnsIn([fields.selectStmt]),
      ...(listsRows(fields.selectStmt) && { listsRows: true as const }),
    },
  ],
  ReindexStmt: (fields: pg.ReindexStmt, statement) => [
    {
      operation: 'reindex',
      at: statement.at,
      table: fields.kind === 'REINDEX_OBJECT_TABLE' ? tableName(fields.relation) : '',
      concurrent: /\bconcurrently\b/i.test(statement.text),
    },
  ],
  CreateTrigStmt: (fields: pg.CreateTrigStmt, { at }) => {
    const beforeInsert = fields.row === true && ((fields.timing ?? 0) & triggerBefore) !== 0 && ((fields.events ?? 0) & triggerInsert) !== 0
    return [{ operation: beforeInsert ? 'create-insert-trigger' : 'other', at, table: tableName(fields.relation) }]
  },
  AlterEnumStmt: (fields: pg.AlterEnumStmt, { at }) =>
    fields.newVal && !fields.oldVal ? [{ operation: 'add-enum-value', at, name: fields.newVal }] : [{ operation: 'other', at }],
  DoStmt: (_fields: pg.DoStmt, { at, text }) => [
    /\braise\s+exception\b|\bassert\b/i.test(text)
      ? { operation: 'guard', at, reads: tablesOfBlock(text) }
      : { operation: 'procedure', at },
  ],
  CallStmt: (_fields: pg.CallStmt, { at }) => [{ operation: 'procedure', at }],
  VariableSetStmt: (fields: pg.VariableSetStmt, { at }) => (fields.name === 'lock_timeout' ? [{ operation: 'set-lock-timeout', at }] : []),
}

/** The changes of one statement, read with PostgreSQL's grammar. */
export const postgresChanges = (statement: PostgresStatement): readonly BareChange[] => {
  const reader = readers[statement.type]
  if (reader) return reader((statement.node as Record<string, unknown>)[statement.type] as never, statement)
  return harmless.test(statement.type) ? [] : [{ operation: 'other', at: statement.at }]
}
