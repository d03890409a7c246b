import type { Expr } from './model.ts'

/** `null` and `None`, and the names `nil` of Go and `undefined` of JavaScript. */
export const isNull = (expr: Expr): boolean =>
  (expr.kind === 'literal' && expr.type === 'null') || (expr.kind === 'name' && (expr.name === 'nil' || expr.name === 'undefined'))

/** The value that a condition compares with null, and whether the condition holds for null. */
export const comparedWithNull = (condition: Expr): { readonly value: Expr; readonly holdsForNull: boolean } | undefined => {
  if (condition.kind !== 'binary' || (condition.operator !== '==' && condition.operator !== '!=')) return undefined
  const { left, right, operator } = condition
  const value = isNull(right) ? left : isNull(left) ? right : undefined
  return value && { value, holdsForNull: operator === '==' }
}
