import type { Call, Expr } from '../model.ts'

/** The call that an expression is, itself or inside an `await`. */
export const callIn = (expr: Expr): Call | undefined =>
  expr.kind === 'call' ? expr : expr.kind === 'await' ? callIn(expr.value) : undefined
