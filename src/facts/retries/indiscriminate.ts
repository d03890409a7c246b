import type { Retry } from '#model/facts/calls/retry'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, Stmt } from '#code/model'
import { names } from '#models/names'
import { headLine, type Reading } from './reading.ts'

interface Answer {
  readonly answer: Expr
  readonly isNegated: boolean
}

/** `response.ok` or `!response.ok` as a whole condition. */
const answerIn = (condition: Expr, success: ReadonlySet<string>): Answer | undefined => {
  if (condition.kind === 'unary' && condition.operator === 'not') {
    const inner = answerIn(condition.operand, success)
    return inner && { answer: inner.answer, isNegated: !inner.isNegated }
  }
  return condition.kind === 'member' && success.has(condition.name) ? { answer: condition.object, isNegated: false } : undefined
}

const isStatus = (expr: Expr): boolean => expr.kind === 'member' && names.asksStatus.has(expr.name)

/** Whether an expression asks for the status of an answer, or says that a failure is final. */
const tellsApart = (expr: Expr): boolean => {
  if (expr.kind === 'binary') return expr.operator !== '??' && (isStatus(expr.left) || isStatus(expr.right))
  if (expr.kind !== 'call') return false
  const name = lastName(expr.callee)
  return names.finalErrors.has(name) || ((name === 'includes' || name === 'has') && expr.args.some(isStatus))
}

/** All statements of a body, those of functions inside among them. */
const allStmts = (body: readonly Stmt[]): readonly Stmt[] => [
  ...stmtsIn(body),
  ...exprsIn(body).flatMap((expr) => (expr.kind === 'lambda' ? stmtsIn(expr.function.body ?? []) : [])),
]

/**
 * Whether every answer without success is tried again, whatever its status. In a loop, only success leaves it; in a function that a library
 * repeats, every answer without success throws.
 */
export const indiscriminateIn = (
  reading: Reading,
  body: readonly Stmt[],
  form: 'loop' | 'function',
): Pick<Retry, 'indiscriminate' | 'toldApartAt'> => {
  const stmts = allStmts(body)
  for (const branch of stmts) {
    if (branch.kind !== 'if') continue
    const found = answerIn(branch.condition, reading.index.success)
    if (!found) continue
    const then = stmtsIn(branch.then)
    const throws = then.some(({ kind }) => kind === 'throw')
    const leaves = then.some(({ kind }) => kind === 'return' || kind === 'break')
    if (form === 'loop' ? found.isNegated || !leaves : !found.isNegated || !throws) continue
    const apart =
      exprsIn(body).find(tellsApart) ?? stmts.find((stmt) => stmt.kind === 'switch' && stmt.value !== undefined && isStatus(stmt.value))
    return apart
      ? { toldApartAt: headLine(reading, apart) }
      : { indiscriminate: { answer: reading.file.textOf(found.answer), at: headLine(reading, branch) } }
  }
  return {}
}
