import type { Expr, Stmt } from '../model.ts'
import { pass, shared, type Passed } from '../origins/passed.ts'

/** The code that runs instead: where the condition does not hold (`yes`), and where it holds (`no`). */
export interface Otherwise {
  readonly yes: readonly Stmt[]
  readonly no: readonly Stmt[]
}

/** The path on which a condition holds, and the one on which it does not. */
export interface Split {
  readonly yes: Passed
  readonly no: Passed
}

/**
 * Splits a path at a condition. A part that decides alone is its own step: both parts of an `and` that holds, and both parts of an
 * `or` that does not. Otherwise the whole condition is the step.
 *
 * @param evaluate returns the path after an expression is evaluated
 */
export const conditionWays = (expr: Expr, way: Passed, otherwise: Otherwise, evaluate: (expr: Expr, way: Passed) => Passed): Split => {
  if (expr.kind === 'unary' && expr.operator === 'not') {
    const { yes, no } = conditionWays(expr.operand, way, { yes: otherwise.no, no: otherwise.yes }, evaluate)
    return { yes: no, no: yes }
  }
  const step = (from: Passed, holds: boolean): Passed =>
    pass(from, { kind: 'condition', condition: expr, holds, otherwise: holds ? otherwise.yes : otherwise.no })
  if (expr.kind === 'binary' && (expr.operator === 'and' || expr.operator === 'or')) {
    const left = conditionWays(expr.left, way, otherwise, evaluate)
    const isAnd = expr.operator === 'and'
    const right = conditionWays(expr.right, isAnd ? left.yes : left.no, otherwise, evaluate)
    return isAnd
      ? { yes: right.yes, no: step(shared(left.no, right.no), false) }
      : { yes: step(shared(left.yes, right.yes), true), no: right.no }
  }
  const evaluated = evaluate(expr, way)
  return { yes: step(evaluated, true), no: step(evaluated, false) }
}
