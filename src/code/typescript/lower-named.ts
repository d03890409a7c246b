import type { Expr } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'
import { lowerFunction } from './statements/lower-function.ts'

/** A value that gives its name to a function without one, as the language does: of a variable, a field of a class (`owner`), a default export. */
export const lowerNamed = (context: Context, node: ts.Expression, name: string, owner?: string): Expr => {
  if (!ts.isArrowFunction(node) && !(ts.isFunctionExpression(node) && !node.name)) return context.expression(node)
  const model = lowerFunction(context, node, { name, owner })
  return { kind: 'lambda', start: model.start, end: model.end, function: model }
}
