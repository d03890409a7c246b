import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Stmt } from '#code/model'
import { definitionsOf } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { textLiteral } from '#code/parts/text-literal'
import type { RoundWork } from '#model/facts/work/round-work'
import { names } from '#models/names'
import { rowWorkNames } from '#models/data/row-work-names'
import { keptErrorOf } from '../values/error-taken.ts'
import { isErrorName } from '../logs/error-in-hand.ts'
import { kindOfCall, onlyReads, onlyTells } from '../message-settlements/kinds-of-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { refOfCallee } from '../values/ref-of-callee.ts'
import { keyGiven } from '../retries/key-given.ts'
import { mentioned } from '../retries/mentions.ts'

/** Calls for each element of a collection that a second run of their function makes again for all elements. */
export const roundWorks = (code: ModuleCode): readonly RoundWork[] => {
  const { file } = code
  const found = new Map<number, RoundWork>()
  for (const fn of file.index.functions)
    for (const round of roundsOf(file, fn))
      for (const { call, before } of repeatedCalls(file, fn, round)) {
        const { callee } = call
        const text = oneLine(file.textOf(callee), 60)
        found.set(call.start, {
          kind: 'round-work',
          at: file.spanOf(call),
          within: code.withinAt(call),
          subject: `round-work ${text}`,
          callee: text,
          to: refOfCallee(file, call.callee, scopeAround(file, call.callee)),
          holder: callee.kind === 'member' ? lastName(callee.object) : '',
          member: lastName(callee),
          address: addressOf(call),
          before: before.map((other) => refOfCallee(file, other.callee, scopeAround(file, other.callee))),
          loop: file.spanOf(round.whole),
        })
      }
  return [...found.values()]
}

/** One round of a loop, or of a function that is called for each element. */
interface Round {
  readonly elements: ReadonlySet<string>
  readonly body: readonly Stmt[]
  readonly whole: Located
}

const namesOf = (exprs: readonly Expr[]): readonly string[] =>
  exprs.flatMap((expr) => exprsOf(expr)).flatMap((expr) => (expr.kind === 'name' ? [expr.name] : []))

/** Names of the element, of what a round makes from it, and of what a round makes and gives it: `message.setTo(reader)`. */
const elementsIn = (targets: readonly string[], body: readonly Stmt[]): ReadonlySet<string> => {
  const known = new Set(targets.filter((name) => name !== '_'))
  const isKnown = (exprs: readonly Expr[]): boolean => namesOf(exprs).some((name) => known.has(name))
  const made = new Set<string>()
  for (const expr of exprsIn(body, 'own')) {
    if (expr.kind === 'assign' && expr.declares)
      for (const target of expr.targets) {
        if (target.kind !== 'name' || target.name === '_') continue
        made.add(target.name)
        if (expr.value && isKnown([expr.value])) known.add(target.name)
      }
    if (expr.kind === 'call' && expr.callee.kind === 'member' && expr.callee.object.kind === 'name' && made.has(expr.callee.object.name))
      if (isKnown(expr.args)) known.add(expr.callee.object.name)
  }
  return known
}

const roundsOf = (file: CodeFile, fn: FunctionModel): readonly Round[] => [
  ...stmtsIn(fn.body ?? []).flatMap((stmt) =>
    stmt.kind === 'loop' && stmt.each && isLoaded(file, stmt.each.over)
      ? [{ elements: elementsIn(namesOf(stmt.each.targets), stmt.body), body: stmt.body, whole: stmt }]
      : [],
  ),
  ...exprsIn(fn.body ?? [], 'own').flatMap((expr): Round[] => {
    const [given] = expr.kind === 'call' ? expr.args : []
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !rowWorkNames.each.has(expr.callee.name)) return []
    if (given?.kind !== 'lambda' || !isLoaded(file, expr.callee.object) || isSettled(file, expr)) return []
    const { params, body = [] } = given.function
    const [first] = params
    const targets = first?.pattern ? namesOf([first.pattern]) : first ? [first.name] : []
    return [{ elements: elementsIn(targets, body), body, whole: expr }]
  }),
]

/** `Promise.allSettled(rows.map(…))`: no failure leaves it. */
const isSettled = (file: CodeFile, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  return outer?.kind === 'call' && lastName(outer.callee) === 'allSettled'
}

const maxDepth = 4

/** Whether a collection was loaded, or handed in, as a whole: each run gets it again. One that a filter made may leave out what is done. */
const isLoaded = (file: CodeFile, over: Expr, depth = 0): boolean => {
  if (depth > maxDepth) return false
  switch (over.kind) {
    case 'await':
    case 'cast':
      return isLoaded(file, over.value, depth)
    case 'member':
    case 'index':
      return isLoaded(file, over.object, depth)
    case 'name': {
      const definitions = definitionsOf(over.name, scopeAround(file, over), over.start)
      return (
        definitions.length > 0 &&
        definitions.every(
          ({ from }) =>
            from.kind === 'parameter' || (from.kind === 'value' && (isLoaded(file, from.value, depth + 1) || isDeclaration(from.value))),
        ) &&
        definitions.some(({ from }) => from.kind === 'parameter' || (from.kind === 'value' && isLoaded(file, from.value, depth + 1)))
      )
    }
    case 'call':
      return !exprsOf(over).some((expr) => expr.kind === 'lambda' && isLinkOf(over, expr)) && mayGiveRows(over)
    default:
      return false
  }
}

/** `[]`, `nil`: a start that the next definition replaces. */
const isDeclaration = (value: Expr): boolean =>
  (value.kind === 'array' && value.elements.length === 0) || (value.kind === 'literal' && value.type === 'null')

/** Whether a chain of calls has a function among its arguments, as filters have. */
const isLinkOf = (chain: Expr, lambda: Expr): boolean => {
  if (chain.kind === 'call') return (chain.args.includes(lambda) && lastName(chain.callee) === 'filter') || isLinkOf(chain.callee, lambda)
  return chain.kind === 'member' || chain.kind === 'await' ? isLinkOf(chain.kind === 'await' ? chain.value : chain.object, lambda) : false
}

/** Numbers, ranges and channels of the program itself are no collection that was loaded. */
const mayGiveRows = ({ callee }: Call): boolean => !['range', 'make', 'keys', 'chan'].includes(lastName(callee))

const isGiven = (call: Call, elements: ReadonlySet<string>): boolean =>
  namesOf([...call.args, ...call.keywords.map(({ value }) => value)]).some((name) => elements.has(name)) ||
  (call.callee.kind === 'member' && namesOf([call.callee.object]).some((name) => elements.has(name)))

interface Repeated {
  readonly call: Call
  readonly before: readonly Call[]
}

/** The calls of a round that a failure later in the loop makes again, if the function runs again. */
const repeatedCalls = (file: CodeFile, fn: FunctionModel, { elements, body }: Round): readonly Repeated[] => {
  const exprs = exprsIn(body)
  if (exprs.some((expr) => expr.kind === 'assign' && !expr.declares && expr.targets.some((target) => marksElement(target, elements))))
    return []
  const calls = exprs.filter((expr): expr is Call => expr.kind === 'call')
  const given = calls.filter(
    (call) => isGiven(call, elements) && !isPart(call, elements) && !calls.some((outer) => outer !== call && isChainOf(outer, call)),
  )
  return given.flatMap((call) => {
    const placed = placedIn(file, call)
    if (!placed || !isWork(file, call) || call.isNew || isKeyed(call)) return []
    const others = given.filter((other) => other !== call && !contains(other, call) && !contains(call, other))
    // A later call that gets the element may note that it is done.
    if (others.some((other) => other.start >= call.end && mayNote(file, other))) return []
    if (isConditional(file, fn, body, call, elements) || isCaught(file, fn, placed)) return []
    return [{ call, before: others.filter((other) => other.end <= call.start) }]
  })
}

const marksElement = (target: Expr, elements: ReadonlySet<string>): boolean =>
  (target.kind === 'member' || target.kind === 'index') && namesOf([target]).some((name) => elements.has(name))

/** Whether a call is a link of the chain that another call ends. */
const isChainOf = (outer: Call, inner: Call): boolean => outer.callee.kind === 'member' && contains(outer.callee.object, inner)

const placedIn = (file: CodeFile, call: Call): PlacedCall | undefined => file.index.calls.find((placed) => placed.call === call)

const isWork = (file: CodeFile, call: Call): boolean =>
  ['work', 'beside'].includes(kindOfCall({ file }, call)) ||
  rowWorkNames.verbs.has(lastName(call.callee)) ||
  // Clients in Go create what they send: `transfer.New(params)`.
  (file.module.language === 'go' && lastName(call.callee) === 'New')

/** A part of the element: `due.cents()`. */
const isPart = ({ callee, args, keywords }: Call, elements: ReadonlySet<string>): boolean =>
  callee.kind === 'member' && callee.object.kind === 'name' && elements.has(callee.object.name) && args.length + keywords.length === 0

const isKeyed = (call: Call): boolean => mentioned([call], names.keys) !== undefined || keyGiven(call) !== undefined

/** Whether a call may note something that outlives this run. Logging, reading, and adding to a collection of the function do not. */
const mayNote = (file: CodeFile, call: Call): boolean => {
  if (onlyTells({ file }, call) || onlyReads(call)) return false
  const { callee } = call
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return callee.kind !== 'name' || callee.name !== 'append'
  const definitions = definitionsOf(callee.object.name, scopeAround(file, call), call.start)
  return !definitions.some(({ from }) => from.kind === 'value' && isNewCollection(from.value))
}

const isNewCollection = (value: Expr): boolean =>
  value.kind === 'array' ||
  value.kind === 'object' ||
  value.kind === 'struct' ||
  (value.kind === 'call' && value.args.length === 0 && (value.isNew || collections.has(lastName(value.callee))))

/** What makes an empty collection in Python. */
const collections: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'defaultdict', 'Counter', 'deque'])

/** Functions around a call, from its own to that of the loop. */
const layers = (file: CodeFile, fn: FunctionModel, call: Call): readonly FunctionModel[] =>
  [...file.index.functions].filter((one) => contains(one, call) && contains(fn, one))

/** Whether a condition in the round, on the element or on the answer of a call, decides whether the call is made. */
const isConditional = (file: CodeFile, fn: FunctionModel, body: readonly Stmt[], call: Call, elements: ReadonlySet<string>): boolean => {
  const inRound = (stmt: Located): boolean => body.some((one) => contains(one, stmt))
  const around = layers(file, fn, call).flatMap((layer) => enclosing(layer, call))
  const heads = around.flatMap(({ stmt, body: inner }) => {
    if (!inRound(stmt)) return []
    if (stmt.kind === 'if' && inner) return [stmt.condition]
    return stmt.kind === 'switch' && inner && stmt.value ? [stmt.value] : []
  })
  const leaving = stmtsIn(body).filter(
    (stmt): stmt is If => stmt.kind === 'if' && stmt.end <= call.start && [...stmtsIn(stmt.then), ...stmtsIn(stmt.otherwise)].some(leaves),
  )
  const used = new Set(partsIn(file, [...call.args, ...call.keywords.map(({ value }) => value)]))
  return [...heads, ...leaving.map(({ condition }) => condition)].some((condition) => {
    if (isErrorCheck(condition)) return false
    return (
      exprsOf(condition).some((expr) => expr.kind === 'call' && !(expr.args.length === 0 && used.has(file.textOf(expr)))) ||
      partsIn(file, [condition]).some((part) => !used.has(part) && elements.has(part.split(/[.[(]/)[0] ?? ''))
    )
  })
}

const leaves = (stmt: Stmt): boolean => stmt.kind === 'continue' || stmt.kind === 'break' || stmt.kind === 'return'

/** Go: `err != nil`. */
const isErrorCheck = (condition: Expr): boolean =>
  condition.kind === 'binary' && condition.left.kind === 'name' && isErrorName(condition.left.name) && condition.right.kind !== 'call'

/** The names and members in expressions, as written, the longest of each. */
const partsIn = (file: CodeFile, exprs: readonly Expr[]): readonly string[] => {
  const all = exprs.flatMap((expr) => exprsOf(expr)).filter(({ kind }) => kind === 'name' || kind === 'member')
  return all.filter((one) => !all.some((other) => other !== one && contains(other, one))).map((one) => file.textOf(one))
}

/** Whether the function goes on after the call failed. */
const isCaught = (file: CodeFile, fn: FunctionModel, placed: PlacedCall): boolean => {
  const { call } = placed
  if (file.module.language === 'go') {
    const kept = keptErrorOf(file, placed)
    if (kept === undefined) return false
    return kept.check === undefined || !stmtsIn(kept.check.then).some(({ kind }) => kind === 'return' || kind === 'throw')
  }
  for (const layer of layers(file, fn, call))
    for (const { stmt, body } of enclosing(layer, call))
      if (
        stmt.kind === 'try' &&
        body === stmt.body &&
        stmt.handlers.some((handler) => !stmtsIn(handler.body).some(({ kind }) => kind === 'throw'))
      )
        return true
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'lambda') break
    if (outer.kind === 'call' && lastName(outer.callee) === 'catch') return true
  }
  return false
}

/** The fixed text of an address among the first arguments of a call, or of a link of its chain: `/payments`. */
const addressOf = (call: Call): string => {
  const links = exprsOf(call, 'own').filter((expr): expr is Call => expr === call || (expr.kind === 'call' && isChainOf(call, expr)))
  for (const { args } of links)
    for (const argument of args.slice(0, 2)) {
      const text =
        argument.kind === 'template'
          ? argument.parts.map((part) => (typeof part === 'string' ? part : ` ${lastName(part)} `)).join('')
          : (textLiteral(argument) ?? '')
      if (/^[^\s]*\/\w|^ \w+ \/\w/.test(text)) return oneLine(text, 80)
    }
  return ''
}
