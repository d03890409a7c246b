import type { DataAccess, ScopeColumn } from '#model/facts/data/data-access'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { scopeColumn } from '../../libraries/scope-names.ts'
import { markRows } from '../../row-marks/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from './transactions.ts'

type Operation = DataAccess['operation']

const managers = /^([A-Z]\w*)\.(objects|all_objects|_default_manager|\w+_objects|objects_with_\w+)\.(\w+)$/
const shortcuts = /(^|\.)(get_object_or_404|get_list_or_404|aget_object_or_404)$/

const operationOf: Readonly<Record<string, Operation>> = {
  create: 'create',
  acreate: 'create',
  bulk_create: 'create',
  update: 'update',
  aupdate: 'update',
  bulk_update: 'update',
  delete: 'delete',
  adelete: 'delete',
  get_or_create: 'upsert',
  update_or_create: 'upsert',
}

const conditional = /^(get|aget|filter|exclude|get_or_create|update_or_create|get_object_or_404|get_list_or_404|filter_by)$/
const settles = /^(get_or_create|update_or_create|on_conflict_do_nothing|on_conflict_do_update)$/

/** A relation to the owner of the row, where it is compared with the caller. */
const ownRelation = /^(user|owner|author|creator|created_by|member|customer|profile|team|project|org|organi[sz]ation|workspace|account)$/
const whoAsks =
  /\b(request\.(user|auth|org\w*|tenant|team|account|project|workspace)|(current|logged_in|auth(enticated)?)_user|self\.user)\b/

/** `workspace__slug` and `project__workspace__id` are the slug and the id of a workspace, `project__owner` is an owner. */
const isScope = (name: string, value: string): boolean => {
  const parts = name.replace(/__(in|exact|iexact)$/, '').split('__')
  const own = parts.at(-1) ?? ''
  return (
    scopeColumn.test(parts.join('__')) ||
    (parts.length > 1 && (scopeColumn.test(parts.slice(-2).join('_')) || /^(owner|tenant|workspace|organi[sz]ation)$/.test(own))) ||
    /^(workspace|organization|organisation|tenant|account|company)$/.test(name) ||
    (ownRelation.test(own) && whoAsks.test(value))
  )
}

interface Conditions {
  readonly names: string[]
  readonly scopes: ScopeColumn[]
  open: boolean
}

/** Columns that are compared: `Order.account_id == account.id`, `Order.account_id.in_(…)`. */
const compared = /\b[A-Z]\w*\.(\w+)\s*(?:==|\.in_\(|\.is_\()/g

const read = (call: Call, found: Conditions): void => {
  const { positional, keywords, spread, spreadKeywords } = call.arguments
  if (spread || spreadKeywords.length > 0) found.open = true
  const add = (name: string, node: SyntaxNode): void => {
    found.names.push(name)
    if (isScope(name, node.text)) found.scopes.push({ name, at: node.span })
  }
  for (const [key, { node }] of keywords) if (key !== 'defaults') add(key, node)
  for (const argument of positional) {
    const columns = [...argument.text.matchAll(compared)]
    // `Q(workspace__slug=slug) | Q(…)`
    const keys = [...argument.text.matchAll(/\b(\w+)\s*=(?!=)/g)]
    for (const [, name] of [...columns, ...keys]) if (name) add(name, argument)
    if (columns.length === 0 && keys.length === 0 && !/^[A-Z]\w*$/.test(argument.text)) found.open = true
  }
}

/** Calls of a chain, innermost first: `Order.objects.filter(…)`, `.exclude(…)`, `.update(…)`. */
const chainOf = (outermost: Call): Call[] => {
  const chain: Call[] = []
  for (let at: Call | undefined = outermost; at; at = at.callee?.object) chain.unshift(at)
  return chain
}

/** SQLAlchemy 2, Session.get and Query.get; Flask-SQLAlchemy 3, get_or_404. */
const byKey: ReadonlySet<string> = new Set(['get', 'get_or_404', 'get_one', 'one_or_404'])

interface Statement {
  readonly library: string
  readonly table: string
  readonly callee: string
  readonly chain: readonly Call[]
  readonly operation: Operation
}

/** The name of a class: `OrderLine`, not `TIMEOUT`. */
const isModel = (name: string): boolean =>
  name.charAt(0) !== name.charAt(0).toLowerCase() && name !== name.toUpperCase() && !name.includes('.')

/**
 * @param isRun it is what a call such as `session.execute(…)` runs, which then gives the rows of an insert
 * @param isOfSqlalchemy the file uses SQLAlchemy: `session.get(Order, id)` reads a row
 */
const statementOf = (chain: readonly Call[], isRun: boolean, isOfSqlalchemy: boolean): Statement | undefined => {
  const [first, ...rest] = chain
  const parts = first?.callee?.parts
  if (!first || !parts) return undefined
  const written = parts.join('.')
  const members = [...(parts.at(-1) ? [parts.at(-1) as string] : []), ...rest.map((call) => call.member)]
  const operation = members.map((member) => operationOf[member]).find((known) => known !== undefined) ?? 'read'
  const [, model = '', manager, method] = managers.exec(written) ?? []
  if (manager && method) return { library: 'django', table: model.toLowerCase(), callee: written, chain, operation }
  const isShortcut = shortcuts.test(written)
  // `self.queryset.filter(…)`, `super().get_queryset().filter(…)`: the model is unknown, but the filters are known.
  const querysets =
    /(^|\.)(\w*queryset|qs)\.(filter|get)$/.exec(written)?.[2] ??
    /^((?:.*\.)?get_queryset)\(\)/.exec(chain.map((call) => `${call.callee?.parts.join('.') ?? ''}()`).join('.'))?.[1]
  if (querysets !== undefined && operation === 'read' && members.some((member) => /^(filter|get)$/.test(member)))
    return { library: 'django', table: '', callee: querysets, chain, operation }
  const [modelName, held, start] = parts
  // Writes of this form are left out: beside inserts of other forms, a part of the list is worse than none.
  if (parts.length === 3 && modelName && held === 'query' && start && isModel(modelName) && operation === 'read')
    return { library: 'sqlalchemy', table: modelName.toLowerCase(), callee: written, chain, operation }
  const loaded = parts.at(-1) === 'get' && first.arguments.positional.length > 1 ? first.arguments.positional[0]?.text : undefined
  if (loaded !== undefined && isModel(loaded) && rest.length === 0 && isOfSqlalchemy)
    return { library: 'sqlalchemy', table: loaded.toLowerCase(), callee: written, chain, operation: 'read' }
  const builder = /(^|\.)(query|select|update|delete|insert)$/.exec(written)?.[2]
  const isWhole = isRun && builder === 'insert'
  if (!isShortcut && (!builder || (rest.length === 0 && !isWhole))) return undefined
  const [target] = first.arguments.positional
  if (isShortcut && target && /^[A-Z]\w*(\.objects)?$/.test(target.text))
    return {
      library: 'django',
      table: target.text.replace('.objects', '').toLowerCase(),
      callee: `${members[0] ?? ''}(${target.text})`,
      chain,
      operation: 'read',
    }
  // `session.query(Order).filter(…)`, `select(Order).where(…)`, `update(Order).where(…)`
  const owner = target && /^([A-Z]\w*)(\.\w+)?$/.exec(target.text)?.[1]
  const goesOn = rest.some((call) => /^(filter|filter_by|where|values|one|first|all|join|order_by|returning)$/.test(call.member))
  if (builder && owner && (goesOn || isWhole))
    return {
      library: 'sqlalchemy',
      table: owner.toLowerCase(),
      callee: `${written}(${target.text})`,
      chain,
      operation:
        builder === 'query' || builder === 'select'
          ? operation
          : builder === 'insert'
            ? 'create'
            : builder === 'update'
              ? 'update'
              : 'delete',
    }
  return undefined
}

const loops = new Set(['for_statement', 'while_statement'])

const repeats = (module: PythonModule, call: Call): boolean => {
  const loop = module.tree.around(call.node, loops)
  return (
    loop !== undefined &&
    module.functionAround(loop) === module.functionAround(call.node) &&
    (loop.field('body')?.contains(call.node) ?? false)
  )
}

/** A database statement and its place in the source. */
export interface Access {
  /** The outermost call of its chain. */
  readonly call: Call
  /** All calls of the chain, innermost first. */
  readonly chain: readonly Call[]
  readonly fact: DataAccess
}

const known = new WeakMap<PythonModule, readonly Access[]>()

/** Statements of a file through Django and SQLAlchemy, in source order. */
export const accessesOf = (module: PythonModule): readonly Access[] => {
  const before = known.get(module)
  if (before) return before
  const accesses: Access[] = []
  // SQLAlchemy 2, ORM Bulk INSERT Statements: `session.execute(insert(Order), rows)`.
  const run = new Set(
    module.calls.flatMap((call) => (/^(execute|scalars)$/.test(call.member) ? (call.arguments.positional[0]?.start ?? []) : [])),
  )
  const isOfSqlalchemy = module.text.includes('sqlalchemy') || module.text.includes('sqlmodel')
  const inner = new Set(module.calls.flatMap((call) => (call.callee?.object ? [call.callee.object] : [])))
  for (const call of module.calls) {
    if (inner.has(call)) continue
    const chain = chainOf(call)
    const statement = statementOf(chain, run.has(call.node.start), isOfSqlalchemy)
    if (!statement) continue
    const found: Conditions = { names: [], scopes: [], open: false }
    for (const link of statement.chain) {
      if (statement.library === 'django' ? conditional.test(link.member) : /^(filter|filter_by|where)$/.test(link.member)) read(link, found)
    }
    // A row by its key.
    if (statement.library === 'sqlalchemy' && statement.chain.some((link) => byKey.has(link.member))) found.names.push('id')
    const callee = shortText(statement.callee, 60)
    accesses.push({
      call,
      chain,
      fact: {
        kind: 'data-access',
        at: call.node.span,
        within: module.within(call.node),
        subject: callee,
        library: statement.library,
        callee,
        table: statement.table,
        operation: statement.operation,
        filters: found.names,
        open: found.open,
        scopes: found.scopes,
        conflictSafe: statement.chain.some((link) => settles.test(link.member)) || /ignore_conflicts\s*=\s*True/.test(call.node.text),
        inTransaction: transactionsOf(module).around(call.node) !== undefined,
        repeated: repeats(module, call),
      },
    })
  }
  known.set(module, accesses)
  return accesses
}

/** Signs that the code checks the age of an event. */
const ordersEvents =
  /occurred_?at|event_?(time|created|at)|\bcreated(_?at)?["']?\]?\s*[<>]|["']created["']|timestamp|sequence|version|updated_?at\w*\s*[<>]|is_?(older|newer|stale)|last_?event|\.retrieve\(|\b(get|fetch|load|retrieve|refresh)_?(current|latest)\w*\(/i
/** Rows that record each occurrence of something, so that a further row is not a duplicate. */
const writtenDown =
  /(event|histor(y|ies)|log|audit|notification|activity|metric|stat|record|trace|run|attempt|import|export|snapshot|report|telemetry|entry|message|email|sms)s?$/
/** Saves the current state of a loaded row: `order.save()`. */
const saves = /^(save|asave)$/

/** Database statements through Django and SQLAlchemy, and marks for functions that add or change rows on every run. */
export const dataAccesses: Extractor = ({ module, emit, mark }) => {
  const accesses = accessesOf(module)
  for (const { fact } of accesses) emit(fact)
  const touches = [
    ...accesses.map(({ call, fact }) => ({
      ...fact,
      place: call.node,
      addsRows: fact.operation === 'create' && !fact.conflictSafe && !writtenDown.test(fact.table),
    })),
    ...module.calls
      .filter((call) => saves.test(call.member) && (call.callee?.parts.length ?? 0) > 1 && call.callee?.parts[0] !== 'super')
      .map(({ node }) => ({
        place: node,
        within: module.within(node),
        table: '',
        operation: 'update' as const,
        conflictSafe: false,
        addsRows: false,
      })),
  ]
  if (touches.length === 0) return
  markRows(codeOf(module), touches, mark)
  const writing = new Set(touches.map(({ within }) => within))
  for (const definition of module.definitions)
    if (definition.kind === 'function' && writing.has(definition.qualified) && ordersEvents.test(definition.node.text))
      mark(definition.qualified, 'orders-events')
}
