import type { Expr } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'

/** The name of a property or member; an expression if it is computed. */
export const lowerKey = (context: Context, name: ts.PropertyName): string | Expr => {
  if (!ts.isComputedPropertyName(name)) return name.text
  const { expression } = name
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return expression.text
  return context.expression(expression)
}
