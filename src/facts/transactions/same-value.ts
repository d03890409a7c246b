import type { Expr } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'

/** An expression with the region that it is written in. */
export interface PlacedExpr {
  readonly expr: Expr
  readonly scope: Scope
}

/** The name that an expression starts with, and the members after it; undefined for what is no name, member or call without arguments. */
const stepsOf = (expr: Expr): { readonly root: string; readonly steps: readonly string[] } | undefined => {
  if (expr.kind === 'name') return { root: expr.name, steps: [] }
  if (expr.kind === 'await') return stepsOf(expr.value)
  if (expr.kind === 'call') {
    const callee = expr.args.length + expr.keywords.length === 0 ? stepsOf(expr.callee) : undefined
    return callee && { ...callee, steps: [...callee.steps, '()'] }
  }
  const object = expr.kind === 'member' ? stepsOf(expr.object) : undefined
  return object && expr.kind === 'member' ? { ...object, steps: [...object.steps, expr.name] } : undefined
}

/** Whether two expressions name the same value: alike, from the same declaration on. */
export const isSameValue = (one: PlacedExpr, other: PlacedExpr): boolean => {
  const [a, b] = [stepsOf(one.expr), stepsOf(other.expr)]
  return (
    a !== undefined &&
    b !== undefined &&
    a.root === b.root &&
    a.steps.join('.') === b.steps.join('.') &&
    declaringScope(a.root, one.scope) === declaringScope(b.root, other.scope)
  )
}
