import type { Expr } from '../model.ts'

/** The names that lead to a value, outermost last and without `this`: `orders` and `find` of `this.orders.find(…)`. */
export const namesTo = (expr: Expr): readonly string[] => {
  if (expr.kind === 'call') return namesTo(expr.callee)
  if (expr.kind === 'member') return [...namesTo(expr.object), expr.name]
  return expr.kind === 'name' ? [expr.name] : []
}
