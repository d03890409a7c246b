import type { WriteOrder } from '#model/facts/write-order'
import type { Definition, PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'
import { accessesOf, type Access } from './data-accesses.ts'
import { computedOrders } from './computed-orders.ts'
import { isLocked, resultName } from './held-rows.ts'

/** Expendable rows, which are simply requested again. */
const shortLived =
  /token|session|otp|code|cache|lock|attempt|verification|reset|challenge|nonce|log|audit|event|activity|notification|history|view|metric|analytic/i
const blocks: ReadonlySet<string> = new Set(['block', 'module'])
/** Node kinds of a statement without conditions. */
const plain: ReadonlySet<string> = new Set([
  'await',
  'assignment',
  'expression_statement',
  'call',
  'attribute',
  'parenthesized_expression',
  'argument_list',
  'keyword_argument',
  'return_statement',
  'subscript',
])

/** The direct statement of the block that contains a node, with no condition in between. */
const plainStatement = (node: SyntaxNode): SyntaxNode | undefined => {
  for (let at: SyntaxNode | undefined = node; at; at = at.parent) {
    const { parent } = at
    if (parent && blocks.has(parent.kind)) return at
    if (!parent || !plain.has(parent.kind)) return undefined
  }
  return undefined
}

/** Whether a statement always runs before another: it comes earlier in a block that contains both. */
const precedes = (first: SyntaxNode, second: SyntaxNode): boolean => {
  const statement = plainStatement(first)
  const block = statement?.parent
  return statement !== undefined && block !== undefined && block.contains(second) && second.start >= statement.end
}

const attempts: ReadonlySet<string> = new Set(['try_statement'])
const handlers: ReadonlySet<string> = new Set(['except_clause'])
const branches: ReadonlySet<string> = new Set(['if_statement', 'elif_clause'])

/** The second write has its own `try`, and the function continues without it: the first row is valid alone. */
const isOptional = (module: PythonModule, second: SyntaxNode, first: SyntaxNode): boolean => {
  const attempt = module.tree.around(second, attempts)
  if (!attempt || attempt.contains(first) || module.functionAround(attempt) !== module.functionAround(second)) return false
  return attempt.children.some((child) => child.kind === 'except_clause' && !/\b(raise|rollback|delete\w*)\b/.test(child.text))
}

const aloneById = ({ fact }: Access): boolean =>
  fact.filters.length > 0 && fact.filters.every((name) => /^(id|pk|uuid)(__(in|exact))?$/i.test(name))

/** `deleted.exclude(name__in=names)`: the rows written afterwards are not among the deleted ones. */
const leavesOthers = ({ chain }: Access): boolean =>
  chain.some(({ member, node }) => member === 'exclude' || /~\s*Q\(|notin_|not_in\(/.test(node.text))

/** A keyword argument with the value, possibly in a list: `order=order`, `order_id=order.pk`. */
const refersTo = (text: string, name: string): boolean => new RegExp(`=\\s*${name}(\\.(id|pk|uuid))?\\s*[,)]`).test(text)

/** The first row is used before the second one is written, so it was meant to be visible by then. */
const isWorkedOn = (module: PythonModule, name: string, first: SyntaxNode, second: SyntaxNode): boolean =>
  new RegExp(`\\b(\\w+\\.)*[a-z_]\\w*\\((?:[^()]*[(,=\\s])?${name}(\\.(id|pk|uuid))?\\s*[,)]`).test(
    module.text.slice(first.end, second.start),
  )

/** A field's declared name: `email` of `email__iexact`, `user` of `user_id`. */
const fieldOf = (filter: string): string => filter.replace(/__(i?exact)$/, '').replace(/_id$/, '')

const namesField = (text: string, field: string): boolean => new RegExp(`\\b${field}(_id)?\\b`).test(text)

/** `if not found:`, `if found is None:` around the insert; or `if found: return` before it. */
const isGuardedBy = (module: PythonModule, read: Access, insert: Access, name: string): boolean => {
  const absent = new RegExp(`^(not\\s+${name}|${name}\\s+is\\s+None|${name}\\s*==\\s*None|not\\s+${name}\\.exists\\(\\))$`)
  const present = new RegExp(`^(${name}|${name}\\s+is\\s+not\\s+None|${name}\\.exists\\(\\))$`)
  const around = module.tree.around(insert.call.node, branches)
  const condition = around?.field('condition')
  if (around?.field('consequence')?.contains(insert.call.node) && condition && absent.test(condition.text)) return true
  const statement = plainStatement(read.call.node)
  return (statement?.parent?.children ?? []).some(
    (later) =>
      later.kind === 'if_statement' &&
      later.start >= read.call.node.end &&
      later.end <= insert.call.node.start &&
      present.test(later.field('condition')?.text ?? '') &&
      /\b(return|raise|continue)\b/.test(later.field('consequence')?.text ?? ''),
  )
}

/** `if not Order.objects.filter(reference=reference).exists():` around the insert. */
const isAskedInCondition = (module: PythonModule, read: Access, insert: Access): boolean => {
  const around = module.tree.around(insert.call.node, branches)
  const condition = around?.field('condition')
  return (
    condition !== undefined &&
    condition.contains(read.call.node) &&
    around?.field('consequence')?.contains(insert.call.node) === true &&
    /^not\s/.test(condition.text) &&
    condition.text.replace(/^not\s+(await\s+)?/, '').trim() === read.call.node.text
  )
}

/** `try: Order.objects.get(…)`, `except Order.DoesNotExist: Order.objects.create(…)`. */
const isMadeWhenMissed = (module: PythonModule, read: Access, insert: Access): boolean => {
  const clause = module.tree.around(insert.call.node, handlers)
  const attempt = clause && module.tree.around(clause, attempts)
  return (
    attempt !== undefined &&
    /^except\s[^\n]*(DoesNotExist|NoResultFound|ObjectDoesNotExist)/.test(clause?.text ?? '') &&
    attempt.field('body')?.contains(read.call.node) === true
  )
}

type Hazard = { readonly is: WriteOrder['hazard']; readonly columns: readonly string[] } | undefined

const locksRows = /select_for_update|with_for_update|advisory_lock|pg_advisory/
const readsOne = /^(get|first|exists|one_or_none|aget|afirst|aexists|scalar_one_or_none|last|filter|filter_by)$/

const checked = (module: PythonModule, first: Access, second: Access, own: Definition): Hazard => {
  const [a, b] = [first.fact, second.fact]
  if (b.conflictSafe || a.open || a.filters.length === 0 || isLocked.test(own.node.text)) return undefined
  // A caller may hold the lock that this file mentions.
  if (locksRows.test(module.text)) return undefined
  if (!readsOne.test(first.call.member) || first.chain.some(({ member }) => member === 'exclude')) return undefined
  const columns = a.filters.map(fieldOf)
  if (columns.some((column) => column.includes('__')) || !columns.every((column) => namesField(second.call.node.text, column)))
    return undefined
  const name = resultName(first)
  const isAsked =
    isAskedInCondition(module, first, second) ||
    isMadeWhenMissed(module, first, second) ||
    (name !== undefined && precedes(first.call.node, second.call.node) && isGuardedBy(module, first, second, name))
  return isAsked ? { is: 'checked', columns } : undefined
}

/** Django writes immediately; a SQLAlchemy session writes nothing before a flush or commit. */
const writesAtOnce = ({ fact }: Access): boolean => fact.library === 'django'

const hazardOf = (module: PythonModule, first: Access, second: Access, own: Definition): Hazard => {
  const [a, b] = [first.fact, second.fact]
  if (a.table === '' || b.table === '' || b.operation !== 'create') return undefined
  if (a.operation === 'read') return a.table === b.table ? checked(module, first, second, own) : undefined
  if (a.inTransaction || b.inTransaction || !writesAtOnce(first) || !writesAtOnce(second) || !precedes(first.call.node, second.call.node))
    return undefined
  if (a.operation === 'delete' && a.table === b.table)
    return !aloneById(first) && !leavesOthers(first) && a.filters.length > 0 && !shortLived.test(a.table)
      ? { is: 'replaced', columns: a.filters }
      : undefined
  const name = a.operation === 'create' && a.table !== b.table ? resultName(first) : undefined
  return name !== undefined &&
    !shortLived.test(b.table) &&
    refersTo(second.call.node.text, name) &&
    !isWorkedOn(module, name, first.call.node, second.call.node) &&
    !isOptional(module, second.call.node, first.call.node)
    ? { is: 'dependent', columns: [] }
    : undefined
}

/** Keyword arguments whose value is a text in the code. */
const fixedTexts = (call: Access['call']): string[] =>
  [...call.arguments.keywords].flatMap(([name, { value }]) =>
    value.kind === 'string' && /^\w?["'].+["']$/.test(value.text) ? [fieldOf(name)] : [],
  )

/** A manually run command is the only instance at that time. */
const isCommand = /\bBaseCommand\b|@\s*(\w+\.)*(cli\.)?command\(/

/** Django's admin saves its pages in a transaction. */
const isInAdmin = (module: PythonModule, own: Definition): boolean =>
  own.parent?.kind === 'class' && module.basesOf(own.parent).some((base) => /Admin\w*$/.test(base))

/** Statements of one function that must succeed together but are not in one transaction. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const accesses = accessesOf(module)
  if (accesses.length === 0 || isCommand.test(module.text)) return
  for (const order of computedOrders(module, accesses)) emit(order)
  for (const [index, first] of accesses.entries()) {
    const own = module.functionAround(first.call.node)
    if (!own || isInAdmin(module, own)) continue
    for (const second of accesses.slice(index + 1)) {
      if (second.call.node.start > own.node.end) break
      if (module.functionAround(second.call.node) !== own) continue
      const hazard = hazardOf(module, first, second, own)
      if (!hazard) continue
      emit({
        kind: 'write-order',
        at: second.fact.at,
        within: second.fact.within,
        subject: `${hazard.is} ${second.fact.callee} after ${first.fact.callee}`,
        hazard: hazard.is,
        callee: second.fact.callee,
        table: second.fact.table,
        first: { callee: first.fact.callee, table: first.fact.table, at: first.fact.at },
        columns: hazard.columns,
        ...(hazard.is === 'checked'
          ? { sets: [...second.call.arguments.keywords.keys()].map(fieldOf), named: fixedTexts(second.call) }
          : {}),
        ...(hazard.is === 'replaced' || hazard.is === 'dependent' ? { ambient: true as const } : {}),
      })
    }
  }
}
