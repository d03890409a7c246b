import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr } from '../model.ts'
import type { Lowering } from './lowering.ts'

/** Patterns of several positions, in their three spellings. */
const isPattern = (node: SyntaxNode): boolean =>
  node.kind === 'pattern_list' ||
  node.kind === 'tuple_pattern' ||
  node.kind === 'list_pattern' ||
  node.kind === 'tuple' ||
  node.kind === 'list' ||
  node.kind === 'expression_list'

/**
 * The targets of an assignment, a loop or a `with`, not bound yet: each position of a pattern is one, unless there is only one (`a, = f()`), which
 * stays a pattern.
 */
export const lowerTarget = (lowering: Lowering, node: SyntaxNode | undefined, parent: SyntaxNode): Expr[] => {
  if (!node || !isPattern(node)) return [lowering.required(node, parent)]
  const parts = lowering.parts(node)
  const [only] = parts
  // `(a) = …` is `a = …`.
  if (only && parts.length === 1 && node.kind === 'tuple_pattern' && !node.hasToken(',')) return lowerTarget(lowering, only, node)
  return parts.length > 1 ? lowering.expressions(parts) : [lowering.expression(node)]
}
