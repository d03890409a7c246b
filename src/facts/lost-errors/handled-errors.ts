import type { CaughtError, HandledError } from '#model/facts/calls/lost-error'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull, isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Name, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { LoggerIndex } from '#models/indexes/logger-index'
import { wordsOf } from '#models/naming/words'
import { boundName, comparedError, isErrorName } from '../logs/error-in-hand.ts'
import { chainOf } from '../logs/chains.ts'
import { loggerOf } from '../logs/logger-of.ts'
import { readingOf, shortText, type Reading } from '../logs/reading.ts'
import { sourceOfError } from '../logs/source-of-error.ts'
import type { PlaceOf } from '../reading/module-code.ts'
import { hasComment, isAnswer } from './fate.ts'
import { isHandledLater } from './handled-later.ts'

/** Code that handles the errors of some work. */
interface Handling {
  readonly at: Located
  readonly body: readonly Stmt[]
  readonly name: string | undefined
  readonly works: readonly Call[]
  /** Whether code after it deals with the failure. */
  readonly isContinued: boolean
}

/** Handlers that log or report the errors of some work, and those that let them go, in source order. */
export const handledErrors = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly (HandledError | CaughtError)[] => {
  const reading = readingOf(file, index, placeOf)
  const facts: (HandledError | CaughtError)[] = []
  const add = (handling: Handling, scope: Scope): void => {
    const fact = factOf(reading, handling, scope)
    if (fact) facts.push(fact)
    const caught = caughtOf(reading, handling, scope)
    if (caught) facts.push(caught)
  }
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)
    if (!fn.body || !scope) continue
    for (const stmt of stmtsIn(fn.body)) {
      if (stmt.kind === 'try') {
        const works = callsIn(stmt.body)
        for (const handler of stmt.handlers)
          add({ at: handler, body: handler.body, name: boundName(handler), works, isContinued: isHandledLater(fn, stmt) }, scope)
      } else if (stmt.kind === 'scoped') {
        const isDropped = stmt.items.some(({ value }) => value.kind === 'call' && index.suppresses(file.nameOf(value.callee, scope)))
        if (isDropped) add({ at: stmt, body: [], name: undefined, works: callsIn(stmt.body), isContinued: false }, scope)
      } else if (stmt.kind === 'if') {
        const handling = ofComparison(reading, fn, stmt, scope)
        if (handling) add(handling, scope)
      }
    }
  }
  for (const { call, scope } of file.index.calls) {
    const handling = ofRejection(reading, call)
    if (handling) add(handling, scope)
  }
  return facts.toSorted((a, b) => a.at.startLine - b.at.startLine)
}

const callsIn = (body: readonly Stmt[]): readonly Call[] => exprsIn(body, 'own').filter((expr) => expr.kind === 'call')

const leaves = (body: readonly Stmt[]): boolean => ['return', 'throw', 'break', 'continue', 'goto'].includes(body.at(-1)?.kind ?? '')

/** `if err != nil { … }`, `if (err) { … }`, and the other branch of `if err == nil { … }`. */
const ofComparison = (reading: Reading, fn: FunctionModel, stmt: If, scope: Scope): Handling | undefined => {
  const compared = comparedWithNull(stmt.condition)
  const isOpposite = compared?.holdsForNull === true && compared.value.kind === 'name' && isErrorName(compared.value.name)
  const error = isOpposite && compared.value.kind === 'name' ? compared.value : comparedError(reading, stmt.condition)
  // What follows a branch that leaves is what handles the error.
  if (!error || (isOpposite && leaves(stmt.then))) return undefined
  const source = sourceOfError(error, stmt, fn, scope) ?? handsOver(reading, fn)
  if (!source) return undefined
  // A plain `return` returns the named result that holds the error.
  const isReturned = fn.resultNames.includes(error.name)
  return {
    at: stmt.condition,
    body: isOpposite ? stmt.otherwise : stmt.then,
    name: error.name,
    works: [source],
    isContinued: isReturned || isAskedLater(fn, stmt, error.name, scope),
  }
}

/** Whether the function uses the error again after the branch. */
const isAskedLater = (fn: FunctionModel, stmt: If, name: string, scope: Scope): boolean => {
  const { uses, targets } = namesOf(fn)
  const next = uses.get(name)?.find(({ start }) => start >= stmt.end)
  // The next use is mostly an assignment of another error, or is about one that was declared since.
  return next !== undefined && !targets.has(next) && !isDeclaredSince(name, scope, stmt, next)
}

const isDeclaredSince = (name: string, scope: Scope, stmt: If, use: Name): boolean =>
  definitionsOf(name, scope, use.start).every(({ at }) => at >= stmt.end)

interface Names {
  readonly uses: ReadonlyMap<string, readonly Name[]>
  /** Those to which something is assigned. */
  readonly targets: ReadonlySet<Expr>
}

const knownNames = new WeakMap<FunctionModel, Names>()

/** The names in a function, collected once for all of its branches. */
const namesOf = (fn: FunctionModel): Names => {
  const before = knownNames.get(fn)
  if (before) return before
  const exprs = exprsIn(fn.body ?? [])
  const made = {
    uses: Map.groupBy(
      exprs.filter((expr) => expr.kind === 'name'),
      ({ name }) => name,
    ),
    targets: new Set(exprs.flatMap((expr) => (expr.kind === 'assign' ? expr.targets.flatMap((target) => exprsOf(target)) : []))),
  }
  knownNames.set(fn, made)
  return made
}

const knownCallbacks = new WeakMap<CodeFile, ReadonlyMap<FunctionModel, Call>>()

/** The call that is given a callback. */
const handsOver = ({ file }: Reading, fn: FunctionModel): Call | undefined => {
  const before = knownCallbacks.get(file)
  if (before) return before.get(fn)
  const made = new Map<FunctionModel, Call>()
  for (const { call } of file.index.calls)
    for (const argument of call.args) if (argument.kind === 'lambda' && !made.has(argument.function)) made.set(argument.function, call)
  knownCallbacks.set(file, made)
  return made.get(fn)
}

/** `work().catch((error) => …)` */
const ofRejection = ({ index }: Reading, call: Call): Handling | undefined => {
  if (call.callee.kind !== 'member') return undefined
  const position = index.rejections.get(call.callee.name)
  const given = position === undefined ? undefined : call.args[position]
  if (given?.kind !== 'lambda') return undefined
  const [parameter] = given.function.params
  if (parameter?.pattern) return undefined
  const works = exprsOf(call.callee.object, 'own').filter((expr) => expr.kind === 'call')
  return { at: given, body: given.function.body ?? [], name: parameter?.name, works, isContinued: false }
}

const factOf = (reading: Reading, { at, body, name, works, isContinued }: Handling, scope: Scope): HandledError | undefined => {
  const { file, index, placeOf } = reading
  const isCleanup = works.every(({ callee }) => callee.kind === 'member' && index.cleanups.has(callee.name))
  const [work] = works
  if (!work || isCleanup) return undefined
  const inside = exprsIn(body).filter((expr) => expr.kind === 'call')
  const report = inside.find((call) => reports(reading, { call, scope }))
  const handled = new Set([...works].map(({ callee }) => lastName(callee)).filter((each) => each !== ''))
  if (handled.size === 0) return undefined
  if (!report && (isContinued || isPassedOn(reading, body, name, scope))) return undefined
  const others = inside.filter((call) => call !== report && !isAnswer(reading, call, scope))
  const line = file.lineOf(at.start)
  return {
    kind: 'handled-error',
    at: { startLine: line, endLine: line },
    within: placeOf(work).within,
    subject: `errors of ${lastName(work.callee)}`,
    works: [...handled].slice(0, mostWorks),
    calls: [...new Set(others.map(({ callee }) => lastName(callee)).filter((each) => each !== ''))],
    ...(report && { reported: { by: `${shortText(reading, report.callee, 40)}()`, at: file.spanOf(report) } }),
    ...(hasComment(reading, at, body) && { isExplained: true }),
  }
}

const mostWorks = 12

/** Whether the function around a handler hears of the error: the handler ends by throwing or returning it, or only logs. */
const caughtOf = (reading: Reading, handling: Handling, scope: Scope): CaughtError | undefined => {
  const { file, index, placeOf } = reading
  const { at, body, works, isContinued } = handling
  const fn = scope.function
  const [work] = works
  if (!fn || !work || isContinued || enclosing(fn, at).some(({ stmt }) => stmt.kind === 'loop')) return undefined
  if (works.every(({ callee }) => callee.kind === 'member' && index.cleanups.has(callee.name))) return undefined
  const end = endOf(reading, handling, fn, scope)
  if (!end) return undefined
  const line = file.lineOf((body.at(-1) ?? at).start)
  const names = works.map(({ callee }) => lastName(callee)).filter((each) => each !== '')
  return {
    kind: 'caught-error',
    at: { startLine: line, endLine: line },
    within: placeOf(work).within,
    subject: `caught errors of ${lastName(work.callee)}`,
    works: [...new Set(names)].slice(0, mostWorks),
    covers: file.spanOf({ start: Math.min(...works.map(({ start }) => start)), end: Math.max(...works.map((each) => each.end)) }),
    ...end,
    ...(hasComment(reading, at, body) && { isExplained: true }),
  }
}

const endOf = (
  reading: Reading,
  { body, name }: Handling,
  fn: FunctionModel,
  scope: Scope,
): Pick<CaughtError, 'ends' | 'returns'> | undefined => {
  const { file, index, rules } = reading
  const last = body.at(-1)
  const stmts = stmtsIn(body)
  const isMade = (value: Expr): boolean => value.kind === 'call' && index.makesError(file.nameOf(value.callee, scope))
  const returned = last?.kind === 'return' ? last.values : undefined
  if (rules.hasPairs) {
    if (!isErrorResult(fn)) return undefined
    if (
      returned &&
      (returnsError(returned, isMade) || exprsIn([...body.slice(-1)]).some((expr) => expr.kind === 'name' && expr.name === name))
    )
      return { ends: 'passes' }
  } else {
    if (last?.kind === 'throw') return { ends: 'passes' }
    if (stmts.some(({ kind }) => kind === 'throw')) return undefined
  }
  if (!returned && last && ['throw', 'break', 'continue', 'goto'].includes(last.kind)) return undefined
  // Other ways through it may hand the error on, or remember the failure.
  if (stmts.some((stmt) => stmt.kind === 'send' || stmt.kind === 'define' || (stmt.kind === 'return' && stmt !== last))) return undefined
  const exprs = exprsIn(body)
  if (exprs.some(({ kind }) => kind === 'assign' || kind === 'lambda')) return undefined
  const lines = exprs.filter((expr) => expr.kind === 'call' && (reports(reading, { call: expr, scope }) || isLog(reading, expr, scope)))
  if (lines.length === 0) return undefined
  const isInLine = (expr: Expr): boolean => lines.some((line) => contains(line, expr))
  const isAsked = (expr: Expr): boolean => stmts.some((stmt) => stmt.kind === 'if' && contains(stmt.condition, expr))
  if (exprs.some((expr) => expr.kind === 'call' && !expr.isNew && !isInLine(expr) && !isAsked(expr))) return undefined
  if (exprs.some((expr) => expr.kind === 'name' && expr.name === name && !isInLine(expr) && !isAsked(expr))) return undefined
  const value = rules.hasPairs ? undefined : returned?.[0]
  if (rules.hasPairs && returned && !returned.slice(-1).every((each) => isNull(each))) return undefined
  const isNothing = value === undefined || isNull(value)
  return { ends: 'swallows', ...(!isNothing && { returns: shortText(reading, value, 40) }) }
}

/** Whether a call writes a line at any level. */
const isLog = ({ file, index }: Reading, call: Call, scope: Scope): boolean =>
  (call.callee.kind === 'member' && index.mayLog(call.callee.name)) || index.call(file.nameOf(call.callee, scope)) !== undefined

/** Whether the last result of a Go function is an error. */
const isErrorResult = ({ results }: FunctionModel): boolean => {
  const name = results.at(-1)?.name
  return name?.kind === 'name' && name.name === 'error'
}

/** Whether a call logs a failure, or reports it to a tracker. */
export const reports = (reading: Reading, placed: PlacedCall): boolean => {
  const { index } = reading
  if (index.reports.has(reading.file.exportedName(placed.call.callee))) return true
  const chain = chainOf(reading, placed)
  if (chain) {
    const links = chain.links.map((link) => lastName(link.callee).toLowerCase())
    // zerolog: `Err` sets the level by the error.
    return links.some((link) => index.failureLevels.has(link) || link === 'err')
  }
  const target = loggerOf(reading, placed)
  return target !== undefined && (index.failureLevels.has(target.level) || index.logsError.has(target.level) || target.level === 'print')
}

/** Whether a handler throws, does anything with the error or its stack but ask about it, or logs anything. */
const isPassedOn = (reading: Reading, body: readonly Stmt[], name: string | undefined, scope: Scope): boolean => {
  const { file, index, rules } = reading
  const stmts = stmtsIn(body)
  if (stmts.some((stmt) => stmt.kind === 'throw' || stmt.kind === 'send')) return true
  const conditions = stmts.flatMap((stmt) => (stmt.kind === 'if' ? [stmt.condition] : stmt.kind === 'switch' ? (stmt.value ?? []) : []))
  const exprs = exprsIn(body)
  if (exprs.some((expr) => expr.kind === 'name' && expr.name === name && !conditions.some((each) => contains(each, expr)))) return true
  const isMade = (value: Expr): boolean => value.kind === 'call' && index.makesError(file.nameOf(value.callee, scope))
  if (rules.hasPairs && stmts.some((stmt) => stmt.kind === 'return' && returnsError(stmt.values, isMade))) return true
  return exprs.some(
    (expr) =>
      expr.kind === 'call' &&
      ((expr.callee.kind === 'member' && index.mayLog(expr.callee.name)) ||
        index.call(file.nameOf(expr.callee, scope)) !== undefined ||
        index.givesError(file.nameOf(expr.callee, scope))),
  )
}

/** Go: the last result is an error that is made here, or one with a name: `return nil, ErrNotFound`. */
const returnsError = (values: readonly Expr[], isMade: (value: Expr) => boolean): boolean => {
  const last = values.at(-1)
  if (!last) return false
  return isMade(last) || ((last.kind === 'name' || last.kind === 'member') && wordsOf(last.name).some((word) => word === 'err'))
}
