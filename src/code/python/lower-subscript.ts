import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Index } from '../model.ts'
import type { Lowering } from './lowering.ts'

const isConstant = (expr: Expr): boolean => expr.kind === 'literal' || (expr.kind === 'unary' && isConstant(expr.operand))

/** `a[i]`, `a[i, j]`, `a[from:to]`. The bounds of a slice have no place in an index: unless they are constants, they are kept beside it. */
export const lowerSubscript = (lowering: Lowering, node: SyntaxNode): Expr => {
  const { start, end } = node
  const object = lowering.required(node.field('value'), node)
  const subscripts = node.fields('subscript')
  lowering.expectClosing(node, ']')
  const [first] = subscripts
  if (first?.kind !== 'slice' || subscripts.length > 1)
    return { kind: 'index', start, end, object, index: lowering.tuple(subscripts, node) } satisfies Index
  const slice: Index = { kind: 'index', start, end, object, index: undefined }
  const bounds = lowering.expressions(lowering.operands(first)).filter((bound) => !isConstant(bound))
  return bounds.length === 0 ? slice : { kind: 'other', start, end, children: [slice, ...bounds] }
}
