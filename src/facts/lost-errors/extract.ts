import type { LostError } from '#model/facts/calls/lost-error'
import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { OriginRoot } from '#code/origin'
import type { Call, Expr, FunctionModel, Located, Stmt, Try } from '#code/model'
import type { Scope } from '#code/scope'
import type { LoggerIndex } from '#models/indexes/logger-index'
import { boundName, comparedError, hasOneCause, isBroad, isErrorName } from '../logs/error-in-hand.ts'
import { readingOf, type Reading } from '../logs/reading.ts'
import type { PlaceOf } from '../reading/module-code.ts'
import { fateOf, type Fate } from './fate.ts'
import { isHandledLater } from './handled-later.ts'
import { sourceOfError } from '../logs/source-of-error.ts'

/** Errors that a file handles and lets go, in source order. */
export const lostErrors = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly LostError[] => {
  const reading = readingOf(file, index, placeOf)
  const inBodies = file.index.functions.flatMap((fn) => {
    const scope = file.index.scopeOf(fn)
    return fn.body && scope ? ofBody(reading, fn, fn.body, scope) : []
  })
  return [...inBodies, ...ofCallbacks(reading)].toSorted((a, b) => a.at.startLine - b.at.startLine)
}

const ofBody = (reading: Reading, fn: FunctionModel, body: readonly Stmt[], scope: Scope): readonly LostError[] =>
  stmtsIn(body).flatMap((stmt) => {
    if (stmt.kind === 'try') return ofTry(reading, stmt, scope, isHandledLater(fn, stmt))
    if (reading.file.module.language !== 'go') return []
    if (stmt.kind === 'if') return ofComparison(reading, fn, stmt, scope)
    return stmt.kind === 'eval' ? [...ofBlank(reading, stmt.expr), ...ofStatement(reading, stmt.expr, scope)] : []
  })

/** What a message and the identity of a finding name: the first call whose errors are handled. */
const factOf = (
  reading: Reading,
  at: Located,
  covers: Located,
  { how, answers, isEmpty }: Fate,
  name: string | undefined,
  work: Call | undefined,
): LostError => {
  const { file, placeOf } = reading
  const { within, calleeText } = work ? placeOf(work) : { within: '', calleeText: '' }
  const line = file.lineOf(at.start)
  return {
    kind: 'lost-error',
    at: { startLine: line, endLine: line },
    within,
    subject: `${how} error of ${calleeText}`,
    how,
    ...(name === undefined ? {} : { name }),
    ...(answers ? { answers } : {}),
    ...(isEmpty ? { isEmpty } : {}),
    ...(calleeText === '' ? {} : { callee: calleeText }),
    covers: file.spanOf(covers),
  }
}

const firstCall = (exprs: readonly Expr[]): Call | undefined => exprs.find((expr) => expr.kind === 'call')

const ofTry = (reading: Reading, { body, handlers }: Try, scope: Scope, isAnswered: boolean): readonly LostError[] => {
  const [first] = body
  const last = body.at(-1)
  if (!first || !last || hasOneCause(reading, body, scope)) return []
  return handlers.flatMap((handler) => {
    if (!isBroad(reading, handler.types)) return []
    const name = boundName(handler)
    const fate = fateOf(reading, handler, handler.body, name, scope)
    if (!fate || (fate.isEmpty && isAnswered)) return []
    const covers = { start: first.start, end: last.end }
    return [factOf(reading, fate.at ?? handler, covers, fate, name, firstCall(exprsIn(body, 'own')))]
  })
}

/** Go: `if err != nil { return 0 }`. */
const ofComparison = (reading: Reading, fn: FunctionModel, stmt: Extract<Stmt, { kind: 'if' }>, scope: Scope): readonly LostError[] => {
  const error = comparedError(reading, stmt.condition)
  const call = error && sourceOfError(error, stmt, fn, scope)
  if (!error || !call || reading.index.hasOneCause(reading.file.nameOf(call.callee, scope))) return []
  // A plain `return` returns the named result that holds the error.
  const isBare =
    fn.resultNames.includes(error.name) && stmtsIn(stmt.then).some((each) => each.kind === 'return' && each.values.length === 0)
  if (isBare) return []
  const fate = fateOf(reading, stmt, stmt.then, error.name, scope)
  return fate ? [factOf(reading, fate.at ?? stmt, call, fate, error.name, call)] : []
}

/** Go: `_, _ = db.ExecContext(…)`. */
const ofBlank = (reading: Reading, expr: Expr): readonly LostError[] => {
  if (expr.kind !== 'assign' || expr.value?.kind !== 'call') return []
  const last = expr.targets.at(-1)
  const { callee } = expr.value
  const isCleanup = callee.kind === 'member' && reading.index.cleanups.has(callee.name)
  if (last?.kind !== 'name' || last.name !== '_' || isCleanup || isExplained(reading, expr)) return []
  return [factOf(reading, expr, expr.value, { how: 'ignored' }, undefined, expr.value)]
}

/** Go: `s.notify(order)`, whose result nothing takes. Whether it has one, only its definition says. */
const ofStatement = (reading: Reading, expr: Expr, scope: Scope): readonly LostError[] => {
  const { file, index } = reading
  if (expr.kind !== 'call' || expr.isDetached || expr.callee.kind === 'lambda') return []
  const { root } = file.originOf(expr.callee, scope)
  const isOwn = root.kind === 'own' || root.kind === 'self'
  if (!isOwn && (expr.callee.kind !== 'member' || root.kind === 'global' || isStandard(root))) return []
  const name = lastName(expr.callee)
  if (index.cleanups.has(name) || index.mayLog(name) || isExplained(reading, expr)) return []
  return [factOf(reading, expr, expr, { how: 'unread' }, undefined, expr)]
}

/** Packages of the standard library have no dot in their first part. */
const isStandard = (root: OriginRoot): boolean => root.kind === 'import' && !(root.module.split('/')[0] ?? '').includes('.')

/** A comment on the line or above it, in which the author says why nothing follows. */
const isExplained = ({ file }: Reading, { start, end }: Located): boolean => {
  const after = file.text.slice(end, file.text.indexOf('\n', end))
  const above = file.text.slice(0, start).split('\n').at(-2) ?? ''
  return after.includes('//') || above.trimStart().startsWith('//')
}

/** Functions that take an error: of a callback, or for a rejection. */
const ofCallbacks = (reading: Reading): readonly LostError[] => {
  const { file, index } = reading
  if (index.rejections.size === 0) return []
  return file.index.calls.flatMap(({ call, scope }) => {
    const position = call.callee.kind === 'member' ? index.rejections.get(call.callee.name) : undefined
    const given = position === undefined ? undefined : call.args[position]
    if (given?.kind === 'lambda' && call.callee.kind === 'member') {
      const [parameter] = given.function.params
      const fate = parameter?.pattern ? undefined : fateOf(reading, given, given.function.body ?? [], parameter?.name, scope)
      return fate ? [factOf(reading, given, call.callee.object, fate, parameter?.name, firstCall([call.callee.object]))] : []
    }
    const last = call.args.at(-1)
    const [error] = last?.kind === 'lambda' ? last.function.params : []
    const count = last?.kind === 'lambda' ? last.function.params.length : 0
    // `e` is an element as often as an error, and a function with four parameters handles errors for a framework.
    if (last?.kind !== 'lambda' || !error || count < 2 || count > 3 || !isErrorName(error.name) || error.name.length < 3) return []
    const body = last.function.body ?? []
    const isUsed = exprsIn(body).some((expr) => expr.kind === 'name' && expr.name === error.name)
    return isUsed ? [] : [factOf(reading, call, call, { how: 'ignored' }, error.name, call)]
  })
}
