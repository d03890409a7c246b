import type { DataAccess, ScopeColumn } from '#model/facts/data/data-access'
import type { Span } from '#model/source-file'
import type { Call, Module, Range } from '#languages/go/module'
import { scopeColumn } from '../../libraries/scope-names.ts'
import { shortened } from '../safeguards/add-safeguard.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { loopAround } from '../work/loops.ts'

const runsSql =
  /^(Query|QueryContext|QueryRow|QueryRowContext|Queryx|QueryxContext|QueryRowx|QueryRowxContext|Exec|ExecContext|Get|GetContext|Select|SelectContext|NamedExec|NamedExecContext|NamedQuery|Raw|Prepare|PrepareContext|Queue)$/

/** The first word of a statement, `WITH … AS (…)` before it left out. */
const statement = /^\s*(?:WITH\b[\s\S]*\)\s*)?(SELECT|INSERT|UPDATE|DELETE|REPLACE)\s/i
const tableIn: Readonly<Record<string, RegExp>> = {
  SELECT: /\bFROM\s+["`]?(\w+)/i,
  DELETE: /\bFROM\s+["`]?(\w+)/i,
  INSERT: /\bINTO\s+["`]?(\w+)/i,
  REPLACE: /\bINTO\s+["`]?(\w+)/i,
  UPDATE: /\bUPDATE\s+(?:ONLY\s+)?["`]?(\w+)/i,
}
const operationOf: Readonly<Record<string, DataAccess['operation']>> = {
  SELECT: 'read',
  DELETE: 'delete',
  INSERT: 'create',
  REPLACE: 'upsert',
  UPDATE: 'update',
}
const settles = /\bON CONFLICT\b|\bON DUPLICATE KEY\b|\bINSERT (OR )?(IGNORE|REPLACE)\b|\bNOT EXISTS\b/i

/** `user_id = $1`, `o.org_id = ?`, `owner_id IN (…)`: columns that are compared with a parameter. */
const compared = /(?<![\w.])(?:\w+\.)?["`]?([A-Za-z_]\w*)["`]?\s*(?:=\s*(?:\$\d|\?|:\w|@\w|%|ANY\b)|\bIN\b)/gi

/** The literal that holds the statement's text: the argument itself, or the literal that its name refers to in this file. */
const literalOf = (module: Module, argument: Range): Range | undefined => {
  const isLiteral = (text: string): boolean => /^(`[^`]*`|"(?:[^"\\]|\\.)*")$/.test(text)
  const text = module.slice(argument)
  if (isLiteral(text)) return argument
  const value = /^[A-Za-z_]\w*$/.test(text) ? module.valueGivenTo(text, argument.start) : undefined
  return value && isLiteral(module.slice(value)) ? value : undefined
}

const columnsOf = (
  module: Module,
  range: Range,
  from: number,
): { readonly filters: readonly string[]; readonly scopes: readonly ScopeColumn[] } => {
  const filters: string[] = []
  const scopes: ScopeColumn[] = []
  const start = range.start + from
  for (const found of module.text.slice(start, range.end).matchAll(compared)) {
    const name = found[1] ?? ''
    filters.push(name)
    const at = start + found.index
    if (scopeColumn.test(name)) scopes.push({ name, at: module.spanOf({ start: at, end: at + found[0].length }) })
  }
  return { filters, scopes }
}

interface Found {
  readonly library: string
  readonly table: string
  readonly operation: DataAccess['operation']
  readonly filters: readonly string[]
  readonly scopes: readonly ScopeColumn[]
  readonly open: boolean
  readonly conflictSafe: boolean
  readonly conflictAt?: Span
}

/** A literal statement: `db.QueryRowContext(ctx, "SELECT … WHERE id = $1 AND user_id = $2", …)`. */
const ofSql = (module: Module, call: Call): Found | undefined => {
  for (const argument of call.args.slice(0, 3)) {
    const range = literalOf(module, argument)
    const text = range && module.slice(range).slice(1, -1)
    const verb = text === undefined ? undefined : statement.exec(text)?.[1]?.toUpperCase()
    if (!range || text === undefined || verb === undefined) continue
    const raw = module.text.slice(range.start, range.end)
    const where = /\bWHERE\b/i.exec(raw)
    const clause = settles.exec(raw)
    const columns = where ? columnsOf(module, range, where.index) : { filters: [], scopes: [] }
    return {
      library: 'sql',
      table: tableIn[verb]?.exec(text)?.[1]?.toLowerCase() ?? '',
      operation: operationOf[verb] ?? 'read',
      ...columns,
      open: /%[sv]/.test(text),
      conflictSafe: clause !== null,
      ...(clause && {
        conflictAt: module.spanOf({ start: range.start + clause.index, end: range.start + clause.index + clause[0].length }),
      }),
    }
  }
  return undefined
}

/** A literal statement, with the call that runs it. */
export interface Statement {
  readonly call: Call
  readonly table: string
  readonly operation: DataAccess['operation']
  readonly filters: readonly string[]
  readonly open: boolean
  readonly conflictSafe: boolean
  /** Its text. */
  readonly text: string
}

/** Every literal statement that a call of this file runs, in source order. */
export const statementsOf = (module: Module): Statement[] =>
  module.calls.flatMap((call) => {
    const found = runsSql.test(call.path.at(-1) ?? '') && call.args.length > 0 ? ofSql(module, call) : undefined
    const range =
      found &&
      call.args
        .slice(0, 3)
        .map((argument) => literalOf(module, argument))
        .find((one) => one !== undefined)
    return found && range ? [{ call, ...found, text: module.slice(range).slice(1, -1) }] : []
  })

const builders = /^(Where|And|Not|Having|Or)$/
const ends: Readonly<Record<string, DataAccess['operation']>> = {
  Delete: 'delete',
  Update: 'update',
  Updates: 'update',
  UpdateColumn: 'update',
  UpdateColumns: 'update',
  UpdateOnly: 'update',
}

/** `db.Where("org_id = ?", org.ID).First(&order)`, `sq.Select(…).Where(sq.Eq{"org_id": id})`. */
const ofBuilder = (module: Module, call: Call): Found | undefined => {
  const filters: string[] = []
  const scopes: ScopeColumn[] = []
  for (let link: Call | undefined = call; link; link = link.inner) {
    const [first] = link.args
    if (!builders.test(link.path.at(-1) ?? '') || !first) continue
    const range = literalOf(module, first)
    const text = module.slice(range ?? first)
    if (range && /=|\bIN\b/i.test(text)) {
      const columns = columnsOf(module, range, 0)
      filters.push(...columns.filters)
      scopes.push(...columns.scopes)
    } else if (/^\w+\.Eq\{/.test(text)) {
      for (const found of text.matchAll(/"(?:\w+\.)?(\w+)"\s*:/g)) {
        const name = found[1] ?? ''
        filters.push(name)
        const start = first.start + module.text.slice(first.start, first.end).indexOf(found[0])
        if (scopeColumn.test(name)) scopes.push({ name, at: module.spanOf({ start, end: start + found[0].length }) })
      }
    }
  }
  // The rest of the builder is not read, so the fact only covers the columns that say whose rows these are.
  if (scopes.length === 0) return undefined
  return {
    library: 'builder',
    table: '',
    operation: ends[call.path.at(-1) ?? ''] ?? 'read',
    filters,
    scopes,
    open: false,
    conflictSafe: false,
  }
}

/** Types whose names say that they hold the conditions of a read, an update or a deletion. */
const conditions =
  /^(Find|Get|List|Search|Count|Delete|Update|Read|Query)\w*(Params|Filter|Query|Find|Options|Opts|Args)$|^(Find|Get|List|Delete)[A-Z]\w*$|^\w*(Filter|Finder)$/
const isRequest = /(Request|Response|Handler|Command|Result)$/

/** `q.GetOrder(ctx, GetOrderParams{ID: id, WorkspaceID: workspace.ID})`, `store.FindMemo{CreatorID: &user.ID}`. */
const conditionTypes = (context: Context): void => {
  const { module, emit } = context
  for (const literal of module.literals) {
    const name = literal.type?.name ?? ''
    if (!conditions.test(name) || isRequest.test(name)) continue
    const within = module.functionAtOffset(literal.start)?.name ?? ''
    if (within === '') continue
    const scopes = [...literal.fields].flatMap(([field, value]) =>
      scopeColumn.test(field.replace(/(?<=[a-z])ID$/, '_id')) && !/^(nil|""|0)$/.test(module.slice(value))
        ? [{ name: field, at: module.spanOf(value) }]
        : [],
    )
    emit({
      kind: 'data-access',
      at: module.spanOf(literal),
      within,
      subject: name,
      library: 'conditions',
      callee: name,
      table: '',
      operation: /^Delete/.test(name) ? 'delete' : /^Update/.test(name) ? 'update' : 'read',
      filters: [...literal.fields.keys()],
      open: false,
      scopes,
      conflictSafe: false,
      inTransaction: false,
      repeated: loopAround(module, literal.start),
    })
  }
}

/** `db.Where("a = ?", a).First` as `db.Where().First`. */
const withoutArguments = (callee: string): string => {
  const [open, close] = [callee.indexOf('('), callee.lastIndexOf(')')]
  return open === -1 || close < open ? callee : `${callee.slice(0, open)}()${callee.slice(close + 1)}`
}

/** Database statements: literal, made by a builder, or requested with a value that holds their conditions. */
export const dataAccesses: Extractor = (context) => {
  const { module, emit } = context
  const inner = new Set(module.calls.flatMap((call) => (call.inner ? [call.inner] : [])))
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    const isSql = runsSql.test(member) && call.args.length > 0
    // A chain is read once, from its last call.
    if (!isSql && (inner.has(call) || !call.inner)) continue
    const found = (isSql ? ofSql(module, call) : undefined) ?? (inner.has(call) ? undefined : ofBuilder(module, call))
    const within = module.within(call.node)
    if (!found || within === '') continue
    const callee = shortened(withoutArguments(call.callee), 60)
    emit({
      kind: 'data-access',
      at: call.node.span,
      within,
      subject: callee,
      callee,
      ...found,
      inTransaction: /^(tx|txn|sess|session|trx|dbtx|qtx)$/i.test(call.callee.split('.')[0] ?? ''),
      repeated: loopAround(module, call.start),
    })
  }
  conditionTypes(context)
}
