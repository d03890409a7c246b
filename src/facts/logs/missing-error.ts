import type { MissingError } from '#model/facts/records/log'
import type { PlacedCall } from '#code/index-module'
import { childrenOf, partsOf } from '#code/parts/children'
import { stmtsIn } from '#code/inside'
import type { Call, Expr, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { errorInHand, type ErrorInHand } from './error-in-hand.ts'
import type { Reading } from './reading.ts'
import { missingContext } from './without-context.ts'

/** The error in hand, if a line reports a failure, but neither the line nor anything else in the handler passes it on. */
export const missingError = (reading: Reading, placed: PlacedCall, level: string): MissingError | undefined => {
  const { file, index } = reading
  const { call, scope } = placed
  if (!index.failureLevels.has(level) || index.logsError.has(level)) return undefined
  const error = errorInHand(reading, placed)
  if (!error || error.conditions.some((condition) => mentions(condition, error.name) || isAbout(condition, call))) return undefined
  if (hasOtherFields(reading, call)) return undefined
  if (call.keywords.some(({ name, value }) => index.errorKeywords.has(name) && !isOff(value)) || reaches(call, error.name, scope))
    return undefined
  if (isPassedOn(reading, error, call, scope)) {
    const lacks = level.startsWith('warn') ? undefined : missingContext(placed, error)
    return lacks === undefined ? undefined : { ...(error.name === undefined ? {} : { name: error.name }), at: file.spanOf(error.at), lacks }
  }
  return { ...(error.name === undefined ? {} : { name: error.name }), at: file.spanOf(error.at) }
}

/** Whether fields that were collected elsewhere go into a line, and the error may be one of them: `log.WithFields(fields).Error("failed")`. */
const hasOtherFields = (reading: Reading, { callee }: Call): boolean => {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return false
  const link = callee.object
  const [only] = link.args
  const isBinding = link.callee.kind === 'member' && reading.index.bindsFields.has(link.callee.name)
  const isElsewhere = only?.kind === 'name' || only?.kind === 'member' || only?.kind === 'call'
  return (isBinding && link.args.length === 1 && isElsewhere) || hasOtherFields(reading, link)
}

/** `exc_info=False` */
const isOff = (value: Expr): boolean => value.kind === 'literal' && (value.value === false || value.value === null)

const mentions = (expr: Expr, name: string | undefined): boolean =>
  name !== undefined && ((expr.kind === 'name' && expr.name === name) || childrenOf(expr).some((child) => mentions(child, name)))

/** Whether a line names what a condition around it asks about: it reports that. */
const isAbout = (condition: Expr, line: Call): boolean =>
  (condition.kind === 'name' && mentions(line, condition.name)) || childrenOf(condition).some((child) => isAbout(child, line))

const maxHops = 3

/** Whether an expression names the error, or a value that is made from it. */
const reaches = (expr: Expr, name: string | undefined, scope: Scope, hops = 0): boolean => {
  if (name === undefined) return false
  if (expr.kind === 'name') {
    if (expr.name === name) return true
    if (hops >= maxHops) return false
    return definitionsOf(expr.name, scope, expr.start).some(
      ({ from }) =>
        (from.kind === 'value' || from.kind === 'element') &&
        reaches(from.kind === 'value' ? from.value : from.over, name, scope, hops + 1),
    )
  }
  return childrenOf(expr).some((child) => reaches(child, name, scope, hops))
}

/** Whether a handler does more with the error than ask about it: it throws, returns or hands it on, or logs it in another line. */
const isPassedOn = (reading: Reading, { name, body }: ErrorInHand, line: Call, scope: Scope): boolean => {
  const { file, index, rules } = reading
  const inExpr = (expr: Expr): boolean => {
    if (expr === line) return false
    if (expr.kind === 'name' && expr.name === name) return true
    if (expr.kind === 'lambda') return inBody(expr.function.body ?? [])
    if (expr.kind === 'call' && givesError(expr)) return true
    return childrenOf(expr).some(inExpr)
  }
  const givesError = (call: Call): boolean =>
    index.givesError(file.nameOf(call.callee, scope)) || (call.callee.kind === 'member' && index.logsError.has(call.callee.name))
  const inBody = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
      if (stmt.kind === 'throw' && (stmt.value === undefined || rules.throwKeepsCause)) return true
      const { exprs, bodies } = partsOf(stmt)
      const isAsked = stmt.kind === 'if' || stmt.kind === 'switch' || stmt.kind === 'loop'
      return (!isAsked && exprs.some(inExpr)) || bodies.some(inBody)
    })
  return inBody(body) || isUsedBehind(name, body, scope, inBody)
}

/** Whether the function passes the error on behind the handler, before it gives the variable another value: `return result, err`. */
const isUsedBehind = (
  name: string | undefined,
  handler: readonly Stmt[],
  { function: fn }: Scope,
  passesOn: (stmts: readonly Stmt[]) => boolean,
): boolean => {
  const end = handler.at(-1)?.end
  if (name === undefined || end === undefined || !fn?.body) return false
  const behind = stmtsIn(fn.body).filter(({ start }) => start > end)
  const again = behind.find((stmt) => stmt.kind === 'eval' && assigns(stmt.expr, name))?.start ?? Infinity
  return passesOn(behind.filter((stmt) => stmt.end < again))
}

const assigns = (expr: Expr, name: string): boolean =>
  expr.kind === 'assign' && expr.targets.some((target) => target.kind === 'name' && target.name === name)
