import type { Call, Expr } from '../model.ts'

/** The calls of a chain, outermost first: `first()` and `filter_by(…)` of `query.filter_by(event_id=id).first()`. */
export const callsInChain = (expr: Expr): readonly Call[] =>
  expr.kind === 'call' ? [expr, ...callsInChain(expr.callee)] : expr.kind === 'member' ? callsInChain(expr.object) : []
