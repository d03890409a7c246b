import type { CaughtCancellation } from '#model/facts/calls/cancellation'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Loop, Stmt, TypeRef } from '#code/model'
import type { Scope } from '#code/scope'
import { cancellationNames as known } from '#models/naming/cancellation-names'
import type { LoggerIndex } from '#models/indexes/logger-index'
import { hasWord } from '#models/naming/words'
import { boundName, comparedError } from '../logs/error-in-hand.ts'
import { chainOf } from '../logs/chains.ts'
import { loggerOf } from '../logs/logger-of.ts'
import { readingOf, shortText, type Reading } from '../logs/reading.ts'
import { sourceOfError } from '../logs/source-of-error.ts'
import type { PlaceOf } from '../reading/module-code.ts'

/** The code that handles the error of an operation. */
interface Handling {
  readonly at: Located
  readonly body: readonly Stmt[]
  readonly error: string | undefined
  /** Operations whose error it handles. */
  readonly works: readonly Call[]
}

/**
 * Loops over the elements of a list whose operations another function can cancel, and that log the error of each like any failure. After the
 * cancellation, the operations of all remaining elements fail as well, and the function returns as if it had finished.
 */
export const cancelledRounds = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly CaughtCancellation[] => {
  const reading = readingOf(file, index, placeOf)
  const facts: CaughtCancellation[] = []
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)
    if (!fn.body || !scope || cleansUp(fn.name)) continue
    for (const loop of stmtsIn(fn.body)) {
      const handlings = loop.kind === 'loop' && loop.form === 'each' && !mayLeave(loop) ? handlingsIn(reading, fn, loop, scope) : []
      const [found] = handlings.flatMap((handling) => cancelled(reading, fn, loop, handling, scope))
      if (!found) continue
      const { work, signal, handling } = found
      const heeded = heedIn(file, file.index.functions.find((outer) => contains(outer, fn)) ?? fn, signal)
      const { startLine } = file.spanOf(handling.at)
      const callee = shortText(reading, work.callee, longestCallee)
      facts.push({
        kind: 'caught-cancellation',
        at: { startLine, endLine: startLine },
        within: placeOf(work).within,
        subject: `cancellation of ${callee}`,
        callee,
        signal: file.textOf(signal),
        loop: 'list',
        ...((file.module.language !== 'go' || isErrorType(fn.results.at(-1))) && { claimsSuccess: true }),
        ...(heeded && { heededAt: file.spanOf(heeded) }),
      })
    }
  }
  return facts
}

const longestCallee = 40

const isErrorType = (type: TypeRef | undefined): boolean => type?.name?.kind === 'name' && type.name.name === 'error'

const cleansUp = (name: string): boolean => hasWord(name, known.cleansUp)

/** Whether a statement may end the loop before its last round. */
const mayLeave = ({ body }: Loop): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'return' ||
      stmt.kind === 'throw' ||
      stmt.kind === 'goto' ||
      stmt.kind === 'send' ||
      (stmt.kind === 'break' && !isInSwitch(body, stmt)) ||
      (stmt.kind === 'continue' && stmt.label !== undefined),
  ) || exprsIn(body, 'own').some((expr) => expr.kind === 'call' && known.exits.has(lastName(expr.callee)))

/** A `break` that only ends a `switch`. */
const isInSwitch = (body: readonly Stmt[], jump: Extract<Stmt, { label: string | undefined }>): boolean =>
  jump.label === undefined &&
  enclosing({ body }, jump)
    .map(({ stmt }) => stmt.kind)
    .findLast((kind) => kind === 'switch' || kind === 'loop') === 'switch'

const handlingsIn = (reading: Reading, fn: FunctionModel, loop: Loop, scope: Scope): readonly Handling[] =>
  stmtsIn(loop.body).flatMap((stmt): readonly Handling[] => {
    // One kind of element of several.
    if (enclosing({ body: loop.body }, stmt).some((around) => around.stmt.kind === 'switch')) return []
    if (stmt.kind === 'try') {
      const [first, ...more] = stmt.handlers
      if (!first || more.length > 0 || first.types.length > 0) return []
      const works = exprsIn(stmt.body, 'own').filter((expr) => expr.kind === 'call')
      return [{ at: first, body: first.body, error: boundName(first), works }]
    }
    const error = stmt.kind === 'if' && stmt.otherwise.length === 0 ? comparedError(reading, stmt.condition) : undefined
    const source = error && stmt.kind === 'if' ? sourceOfError(error, stmt, fn, scope) : undefined
    return error && source && stmt.kind === 'if' && contains(loop, source)
      ? [{ at: stmt, body: stmt.then, error: error.name, works: [source] }]
      : []
  })

interface Cancelled {
  readonly work: Call
  readonly signal: Expr
  readonly handling: Handling
}

/** The first operation of a handler that can be cancelled from outside the loop, if the handler only logs. */
const cancelled = (reading: Reading, fn: FunctionModel, loop: Stmt, handling: Handling, scope: Scope): readonly Cancelled[] => {
  if (loop.kind !== 'loop' || !onlyLogs(reading, fn, loop, handling, scope)) return []
  for (const work of handling.works) {
    if (cleansUp(lastName(work.callee)) || isCaughtInside(reading.file, loop, handling, work)) continue
    const signal = signalOf(reading, fn, loop, work, scope)
    if (signal && !isUsedAfter(fn, loop, signal)) return [{ work, signal, handling }]
  }
  return []
}

/** Whether another operation after the loop takes the signal, and shows the cancellation. */
const isUsedAfter = ({ body = [] }: FunctionModel, loop: Loop, signal: Expr): boolean =>
  exprsIn(body, 'own').some(
    (expr) => expr.kind === 'call' && expr.start >= loop.end && expr.args.some((arg) => lastName(arg) === lastName(signal)),
  )

/** Whether another handler, nearer to the operation, takes its error, or nothing waits for it. */
const isCaughtInside = ({ index, module }: CodeFile, loop: Loop, handling: Handling, work: Call): boolean => {
  if (module.language === 'go') return false
  const around = [...exprsAround(index, work)]
  const isAwaited = around.some(({ kind }) => kind === 'await')
  const isHandled = around.some((expr) => expr.kind === 'member' && expr.name === 'catch')
  const nearest = enclosing({ body: loop.body }, work).findLast(({ stmt }) => stmt.kind === 'try')
  return !isAwaited || isHandled || !(nearest?.stmt.kind === 'try' && nearest.stmt.handlers.some((handler) => handler === handling.at))
}

/** Whether a handler does nothing with the error but log it. */
const onlyLogs = (reading: Reading, fn: FunctionModel, loop: Loop, { at, body, error }: Handling, scope: Scope): boolean => {
  const isPlain = stmtsIn(body).every((stmt) => stmt.kind === 'continue' || (stmt.kind === 'eval' && isLogLine(reading, stmt.expr, scope)))
  if (!isPlain || (body.length === 0 && reading.file.module.language === 'go')) return false
  // The error is asked about again.
  return !exprsIn(fn.body ?? []).some(
    (expr) =>
      expr.kind === 'name' &&
      expr.name === error &&
      expr.start > at.end &&
      contains(loop, expr) &&
      !isTargetOf(reading.file, expr) &&
      !isCompared(reading.file, expr),
  )
}

const isTargetOf = ({ index }: CodeFile, expr: Expr): boolean => {
  const outer = index.outerOf(expr)
  return outer?.kind === 'assign' && outer.targets.includes(expr)
}

/** Whether a name is used in a comparison or in what a branch after it logs: a later error of the same name. */
const isCompared = ({ index }: CodeFile, expr: Expr): boolean => {
  const outer = index.outerOf(expr)
  return outer?.kind === 'binary' || outer?.kind === 'call'
}

/** A statement that writes a log line. */
const isLogLine = (reading: Reading, expr: Expr, scope: Scope): boolean => {
  if (expr.kind === 'await') return isLogLine(reading, expr.value, scope)
  if (expr.kind !== 'call') return false
  const placed = { call: expr, scope }
  return (
    chainOf(reading, placed) !== undefined ||
    loggerOf(reading, placed) !== undefined ||
    reading.index.reports.has(reading.file.exportedName(expr.callee))
  )
}

/** The signal that cancels an operation, if the loop did not make it. */
const signalOf = (reading: Reading, fn: FunctionModel, loop: Loop, { args }: Call, scope: Scope): Expr | undefined => {
  const { file } = reading
  const candidates =
    file.module.language === 'go'
      ? args.slice(0, 1)
      : args.flatMap((arg) =>
          arg.kind === 'object'
            ? arg.properties.flatMap(({ key, value }) => (key === 'signal' ? partsOf(file, value, scope) : []))
            : partsOf(file, arg, scope),
        )
  return candidates.find((one) => isSignal(file, one, scope) && outlives(fn, loop, one))
}

const partsOf = (file: CodeFile, value: Expr, scope: Scope): readonly Expr[] => {
  const [list] = value.kind === 'call' && known.joins.has(file.nameOf(value.callee, scope)) ? value.args : []
  return list?.kind === 'array' ? list.elements : [value]
}

/** A context or a signal that the function is given. When that of a request ends, no caller waits for the rest. */
const isSignal = (file: CodeFile, expr: Expr, scope: Scope): boolean => isGiven(expr, scope) && known.types.has(file.nameOf(expr, scope))

/** Whether a value is a parameter of the function or of one around it. */
const isGiven = (expr: Expr, scope: Scope): boolean => {
  if (expr.kind !== 'name') return false
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.function?.params.some(({ name }) => name === expr.name)) return true
  return false
}

/** Whether nothing sets the name in the function: a context made for each element is the time limit of that element. */
const outlives = ({ body = [] }: FunctionModel, loop: Loop, signal: Expr): boolean => {
  const name = lastName(signal)
  return (
    name !== '' &&
    !exprsIn(body, 'own').some((expr) => expr.kind === 'assign' && expr.targets.some((target) => lastName(target) === name)) &&
    !(loop.each?.targets ?? []).some((target) => lastName(target) === name)
  )
}

/** Where a function asks whether its work was cancelled. */
const heedIn = (file: CodeFile, { body = [] }: FunctionModel, signal: Expr): Located | undefined => {
  const given = file.textOf(signal)
  return (
    stmtsIn(body).find((stmt) => stmt.kind === 'switch' && stmt.form === 'select') ??
    exprsIn(body).find((expr) => {
      if (expr.kind === 'literal') return typeof expr.value === 'string' && known.errors.has(expr.value)
      if (expr.kind === 'name') return known.asks.has(expr.name)
      if (expr.kind !== 'member') return false
      return known.asks.has(expr.name) || (known.asksOf.has(expr.name) && file.textOf(expr.object) === given)
    })
  )
}
