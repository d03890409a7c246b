import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr } from '../model.ts'
import type { Lowering } from './lowering.ts'

const spelled: Readonly<Record<string, string>> = { is: '==', 'is not': '==', '<>': '!=', 'not in': 'in' }

const compare = (operator: string, left: Expr, right: Expr): Expr => {
  const { start } = left
  const { end } = right
  const found: Expr = { kind: 'binary', start, end, operator: spelled[operator] ?? operator, left, right }
  return operator === 'is not' || operator === 'not in' ? { kind: 'unary', start, end, operator: 'not', operand: found } : found
}

const isRepeatable = (expr: Expr): boolean =>
  expr.kind === 'name' || expr.kind === 'literal' || (expr.kind === 'member' && isRepeatable(expr.object))

/** `a < b`; `a < b < c` is `a < b and b < c`. Python evaluates `b` once, so a `b` that is more than a name or a constant is in the model once. */
export const lowerComparison = (lowering: Lowering, node: SyntaxNode): Expr => {
  const [first, ...rest] = lowering.chained(lowering.operands(node))
  const operators = node.fields('operators')
  let left = lowering.required(first, node)
  let found: Expr | undefined
  for (const [index, part] of rest.entries()) {
    const right = lowering.expression(part)
    const one = compare(operators[index]?.kind ?? '', left, right)
    found = found ? { kind: 'binary', start: found.start, end: one.end, operator: 'and', left: found, right: one } : one
    left = isRepeatable(right) ? right : { kind: 'other', start: right.start, end: right.end, children: [] }
  }
  return found ?? left
}
