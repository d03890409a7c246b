import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, If, Stmt } from '../../model.ts'
import type { Lowering } from '../lowering.ts'

const isTypeChecking = (condition: Expr): boolean =>
  (condition.kind === 'name' || condition.kind === 'member') && condition.name === 'TYPE_CHECKING'

/** The branches after the one at `index`, which is the `if` itself for -1, are its `otherwise`. */
const lowerBranch = (lowering: Lowering, whole: SyntaxNode, alternatives: readonly SyntaxNode[], index: number): If => {
  const node = alternatives[index] ?? whole
  const { start } = node
  const { end } = whole
  const condition = lowering.required(node.field('condition'), node)
  const { isTypeOnly } = lowering
  lowering.isTypeOnly ||= isTypeChecking(condition)
  const then = lowering.block(node.field('consequence'))
  lowering.isTypeOnly = isTypeOnly
  const next = alternatives[index + 1]
  let otherwise: Stmt[] = []
  if (next?.kind === 'elif_clause') otherwise = lowering.deeper(next, () => [lowerBranch(lowering, whole, alternatives, index + 1)]) ?? []
  else if (next) otherwise = lowering.block(next.field('body'))
  return { kind: 'if', start, end, init: [], condition, then, otherwise }
}

/** `if`, with each `elif` in the `otherwise` of the one before. */
export const lowerIf = (lowering: Lowering, node: SyntaxNode): If => lowerBranch(lowering, node, node.fields('alternative'), -1)
