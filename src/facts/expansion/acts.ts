import type { Expr } from '#code/model'

/** Whether expressions do something, or make something new, each time that they are evaluated. */
export const acts = (exprs: readonly Expr[]): boolean =>
  exprs.some((expr) => {
    switch (expr.kind) {
      case 'call':
      case 'await':
      case 'yield':
      case 'assign':
      case 'lambda':
        return true
      case 'template':
        return expr.tag !== undefined
      case 'unary':
        return expr.operator === 'delete' || expr.operator === '<-'
      default:
        return false
    }
  })
