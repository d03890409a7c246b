import type { SyntaxNode } from '#languages/tree/tree'
import type { Assign, Expr, Stmt } from '../../model.ts'
import { lowerAssignment } from '../lower-assignment.ts'
import type { Lowering } from '../lowering.ts'

const isSequence = (node: SyntaxNode): boolean =>
  node.kind === 'expression_list' || node.kind === 'pattern_list' || node.kind === 'tuple' || node.kind === 'list'

/** `a, b = 1, 2`: as many values as targets, none of them spread. */
const pairs = ({ targets, value, operator }: Assign, right: SyntaxNode | undefined): readonly Expr[] | undefined => {
  if (targets.length < 2 || operator !== '=' || !right || !isSequence(right) || value?.kind !== 'array') return undefined
  const isPlain = value.elements.length === targets.length && ![...targets, ...value.elements].some(({ kind }) => kind === 'spread')
  return isPlain ? value.elements : undefined
}

/** An assignment statement. */
export const lowerAssignmentStatement = (lowering: Lowering, node: SyntaxNode, into: Stmt[]): void => {
  const { start, end } = node
  const metadata: Expr[] = []
  const assignment = lowerAssignment(lowering, node, metadata)
  // A type has no place for values. They are evaluated all the same.
  for (const expr of metadata) into.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
  const values = pairs(assignment, node.field('right'))
  if (!values) {
    into.push({ kind: 'eval', start, end, expr: assignment })
    return
  }
  for (const [index, value] of values.entries()) {
    const target = assignment.targets[index] as Expr
    into.push({ kind: 'eval', start, end, expr: { ...assignment, targets: [target], value } })
  }
}
