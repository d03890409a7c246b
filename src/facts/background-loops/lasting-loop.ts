import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Loop, Try } from '#code/model'
import type { BackgroundIndex } from '#models/by-language/backgrounds'
import { names } from '#models/names'
import { isExpectedOnly, isPlain } from './unguarded-calls.ts'

/**
 * The loop of a function that lasts as long as the process: without an end, or until a flag is set, with a pause in each round. A function
 * that catches what ends its loop is left out, because it may start the loop again.
 */
export const lastingLoop = (index: BackgroundIndex, { body = [], decorators }: FunctionModel): Loop | undefined => {
  if (!decorators.every(isPlain)) return undefined
  const stmts = stmtsIn(body)
  const loop = stmts.find((stmt): stmt is Loop => stmt.kind === 'loop' && isLasting(stmt))
  const handlesEnd = stmts.some(
    (stmt): stmt is Try =>
      stmt.kind === 'try' &&
      loop !== undefined &&
      stmt.body.some(({ start, end }) => start <= loop.start && loop.end <= end) &&
      !isExpectedOnly(index, stmt),
  )
  return handlesEnd ? undefined : loop
}

const isLasting = ({ form, condition, body }: Loop): boolean => {
  const isEndless = form === 'endless' || (form === 'while' && condition !== undefined && lastsUntilSet(condition))
  if (!isEndless) return false
  const leaves = stmtsIn(body).some(({ kind }) => kind === 'return' || kind === 'break')
  const pauses = exprsIn([...body], 'own').some((expr) => expr.kind === 'call' && names.pauses.has(lastName(expr.callee)))
  return pauses || (form === 'endless' && !leaves)
}

/** `true`, `running`, `!stopped`, `not stop.is_set()`, `!Thread.currentThread().isInterrupted()`. */
const lastsUntilSet = (condition: Expr): boolean => {
  if (condition.kind === 'unary' && condition.operator === 'not') return lastsUntilSet(condition.operand)
  if (condition.kind === 'literal') return condition.value === true || condition.value === 1
  if (condition.kind === 'call')
    return condition.callee.kind === 'member' && (condition.args.length === 0 || names.pauses.has(condition.callee.name))
  return condition.kind === 'name' || condition.kind === 'member'
}
