import type { WriteOrder } from '#model/facts/write-order'
import type { JavaModule, MethodDefinition } from '#languages/java/module'
import { bare } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import { computedOrders } from './computed-orders.ts'
import { resultOf, statementsOf, type Placed } from './statements.ts'

/** Expendable rows, which are simply requested again. */
const shortLived =
  /token|session|otp|code|cache|lock|attempt|verification|reset|challenge|nonce|log|audit|event|activity|notification|history|view|metric|analytic|temp|tmp/i
/** Words in a method or its annotations which say that it excludes concurrent callers. */
const isHeld = /PESSIMISTIC|ForUpdate|for update|[lL]ock\b|WithLock|tryLock|synchronized|advisory|SERIALIZABLE|SchedulerLock|Redisson/
const wraps = /Transaction|Stateless|Singleton/
/** Types whose methods a framework runs in a transaction. */
const ofBatch = /^(Tasklet|Item(Writer|Processor|Reader)|JpaItemWriter)$/

const plain: ReadonlySet<string> = new Set([
  'method_invocation',
  'argument_list',
  'variable_declarator',
  'local_variable_declaration',
  'assignment_expression',
  'expression_statement',
  'return_statement',
  'parenthesized_expression',
  'cast_expression',
])

/** The direct statement of the block that contains a node, with no condition in between. */
const plainStatement = (node: SyntaxNode): SyntaxNode | undefined => {
  for (let at: SyntaxNode | undefined = node; at; at = at.parent) {
    const { parent } = at
    if (parent?.kind === 'block') return at
    if (!parent || !plain.has(parent.kind)) return undefined
  }
  return undefined
}

/** Whether a statement always runs before another: it comes earlier in a block that contains both. */
const precedes = (first: SyntaxNode, second: SyntaxNode): boolean => {
  const block = plainStatement(first)?.parent
  return block !== undefined && first.end <= second.start && second.end <= block.end
}

/** The second write has its own `try`, and the method continues without it: the first row is valid alone. */
const isOptional = (second: SyntaxNode, first: SyntaxNode): boolean => {
  for (let at: SyntaxNode | undefined = second; at && at.kind !== 'method_declaration'; at = at.parent) {
    const { parent } = at
    if (parent && /^try_/.test(parent.kind) && at.kind === 'block' && !at.contains(first))
      return !/\bthrow\b/.test(parent.text.slice(at.end - parent.start))
  }
  return false
}

/** A method that runs in a transaction, opened by the method or by its class. */
const hasTransaction = (module: JavaModule, method: MethodDefinition): boolean => {
  for (let type: MethodDefinition['owner'] | undefined = method.owner; type; type = type.outer)
    if (type.annotations.some(({ name }) => wraps.test(name))) return true
  return (
    method.annotations.some(({ name }) => wraps.test(name)) ||
    /[tT]ransaction(Template|Operator|Manager)?\s*\.\s*\w+\s*\(|getTransaction\s*\(|setAutoCommit\s*\(\s*false|beginTransaction\s*\(/.test(
      module.bodyText(method),
    ) ||
    module.supertypesOf(method.owner).some((name) => ofBatch.test(name))
  )
}

const mentions = (text: string, name: string): boolean => new RegExp(`(?<![\\w.])${name}(?![\\w(])`).test(text)

/** The code that builds a written value: its construction, and the calls on it before the write. */
const textOfWritten = (module: JavaModule, { written, call, method }: Placed): string => {
  if (!written) return ''
  const expression = bare(written)
  const variable = module.variableAt(expression)
  if (!variable || variable.holder !== 'local') return expression.text
  const body = method.node.field('body')
  const before = body ? module.text.slice(body.start, call.node.start) : ''
  const done = [...before.matchAll(new RegExp(`(?<![\\w.])${variable.name}\\s*\\.\\s*\\w+\\s*\\([^;]*;`, 'g'))].map((found) => found[0])
  return [module.valueHeldBy(variable)?.text ?? '', ...done].join('\n')
}

/** Names that later refer to a created row. */
const namesOf = (module: JavaModule, { call, written }: Placed): readonly string[] => {
  const result = resultOf(module, call)?.name
  const given = written && /^[a-z]\w*$/.test(bare(written).text) ? bare(written).text : undefined
  return [result, given].filter((name) => name !== undefined)
}

const aloneById = (filters: readonly string[]): boolean => filters.every((name) => /^(id|uuid)$/i.test(name))

const leaves = /\b(throw|return)\b/

/** `if (users.existsByEmail(email)) throw …;` before the insert, or an insert inside the check that nothing was found. */
const isGuardedBy = (module: JavaModule, read: Placed, insert: Placed): boolean => {
  const name = resultOf(module, read.call)?.name
  for (const branch of module.tree.all('if_statement')) {
    if (!read.method.node.contains(branch)) continue
    const condition = branch.field('condition')
    const then = branch.field('consequence')
    if (!condition || !then) continue
    const asks = condition.contains(read.call.node)
    const text = condition.text.replace(/\s+/g, ' ')
    const tellsThere = asks
      ? /^\( ?[\w.]+\.exists\w*\(|isPresent\(\) ?\)$|!= ?null ?\)$|> ?0 ?\)$/.test(text) && !/^\( ?!/.test(text)
      : name !== undefined && new RegExp(`^\\( ?${name}(\\.isPresent\\(\\)| != null|)( ?\\)| &&)|^\\( ?${name} > 0`).test(text)
    const tellsAbsent = asks
      ? /^\( ?!|isEmpty\(\) ?\)$|== ?null ?\)$|== ?0 ?\)$/.test(text)
      : name !== undefined &&
        new RegExp(`^\\( ?!${name}( ?\\)|\\.isPresent\\(\\))|^\\( ?${name}(\\.isEmpty\\(\\)| == null| == 0)`).test(text)
    if (tellsThere && branch.end <= insert.call.node.start && leaves.test(then.text)) return true
    if (tellsAbsent && then.contains(insert.call.node)) return true
  }
  // `users.findByEmail(email).orElseGet(() -> users.save(new User(email)))`
  const parent = read.call.node.parent
  const outer = parent && module.callAt(parent)
  return outer?.name === 'orElseGet' && outer.node.contains(insert.call.node)
}

const hazardOf = (
  module: JavaModule,
  first: Placed,
  second: Placed,
  held: { readonly transaction: boolean; readonly lock: boolean },
): Pick<WriteOrder, 'hazard' | 'columns'> | undefined => {
  const one = first.call.node
  const two = second.call.node
  if (first.operation === 'delete' && second.operation === 'create' && first.table === second.table)
    return !held.transaction &&
      first.filters.length > 0 &&
      !aloneById(first.filters) &&
      !/Not/.test(first.call.name) &&
      !shortLived.test(first.table) &&
      precedes(one, two)
      ? { hazard: 'replaced', columns: first.filters }
      : undefined
  if (first.operation === 'create' && second.operation === 'create' && first.table !== second.table) {
    if (held.transaction || first.origin !== 'new' || shortLived.test(second.table) || !precedes(one, two) || isOptional(two, one))
      return undefined
    const text = textOfWritten(module, second)
    return namesOf(module, first).some((name) => mentions(text, name)) ? { hazard: 'dependent', columns: [] } : undefined
  }
  if (first.operation === 'read' && second.operation === 'create' && first.table === second.table) {
    if (held.lock || first.filters.length === 0 || aloneById(first.filters) || one.start >= two.start || second.origin !== 'new')
      return undefined
    const text = textOfWritten(module, second)
    const given = first.call.arguments.map((argument) => argument.text.split(/\W+/).findLast((word) => word !== '') ?? '')
    const isSame = given.length > 0 && given.every((word) => new RegExp(`\\b${word}\\b`).test(text))
    return isSame && isGuardedBy(module, first, second) ? { hazard: 'checked', columns: first.filters } : undefined
  }
  return undefined
}

/** Signs that the code recognizes a repeated delivery or job. */
const knowsRepetition =
  /idempot|dedup|already_?(processed|handled|exists|received)|processed_?(at|events?|messages?)|is_?duplicate|event_?id|webhook_?id|delivery_?id|message_?id|23505|DuplicateKey|DataIntegrityViolation|ConstraintViolation|unique|existsBy|setIfAbsent|putIfAbsent|on conflict|on duplicate key|insert ignore/i
/** A key assigned by the caller: saving it again updates the row. */
const bringsKey = /Id\b|\bid\b|uuid|UUID/

/** Marks for how methods change rows, and the rows that they add. */
const marksOf = ({ module, emit, mark }: Context, statements: readonly Placed[]): void => {
  for (const method of new Set(statements.map((one) => one.method)))
    if (knowsRepetition.test(method.node.text)) mark(method.qualified, 'removes-duplicates')
  for (const one of statements) {
    const { method, operation, call } = one
    if (operation === 'update') mark(method.qualified, 'changes-rows')
    if (operation !== 'create' || one.origin === 'unknown') continue
    if (/^save/.test(call.name) && bringsKey.test(textOfWritten(module, one))) continue
    mark(method.qualified, 'adds-rows')
    const at = { startLine: call.node.startLine, endLine: call.node.startLine }
    emit({
      kind: 'data-access',
      at,
      within: method.qualified,
      subject: one.callee,
      library: 'jpa',
      callee: one.callee,
      table: one.table,
      operation,
      filters: [],
      open: true,
      scopes: [],
      conflictSafe: false,
      inTransaction: hasTransaction(module, method),
      repeated: false,
    })
  }
}

/** Statements of one method that must succeed together but are not in one transaction. */
export const writeOrders: Extractor = (context) => {
  const { module, emit } = context
  const statements = statementsOf(module)
  if (statements.length === 0) return
  marksOf(context, statements)
  computedOrders(context, statements, isHeld)
  for (const [index, first] of statements.entries()) {
    if (module.inLambda(first.call.node)) continue
    const held = { transaction: hasTransaction(module, first.method), lock: isHeld.test(first.method.node.text) }
    for (const second of statements.slice(index + 1)) {
      if (second.method !== first.method) break
      const found = hazardOf(module, first, second, held)
      if (!found) continue
      emit({
        kind: 'write-order',
        at: { startLine: second.call.node.startLine, endLine: second.call.node.startLine },
        within: first.method.qualified,
        subject: `${found.hazard} ${second.callee} after ${first.callee}`,
        callee: second.callee,
        table: second.table,
        first: {
          callee: first.callee,
          table: first.table,
          at: { startLine: first.call.node.startLine, endLine: first.call.node.startLine },
        },
        ambient: true,
        ...found,
      })
    }
  }
}
