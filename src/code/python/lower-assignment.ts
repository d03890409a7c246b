import type { SyntaxNode } from '#languages/tree/tree'
import type { Assign, Expr } from '../model.ts'
import type { Lowering } from './lowering.ts'
import { lowerTarget } from './lower-target.ts'
import { lowerType } from './types/lower-type.ts'

/** `a = v`, `a: T`, `a += v` and `(a := v)`. Targets are bound after the value is evaluated. */
export const lowerAssignment = (lowering: Lowering, node: SyntaxNode, metadata?: Expr[]): Assign => {
  const { start, end } = node
  if (node.kind === 'named_expression') {
    const value = lowering.optional(node.field('value'))
    const target = lowering.required(node.field('name'), node)
    return { kind: 'assign', start, end, targets: [target], value, declares: lowering.declareIn(target), type: undefined, operator: '=' }
  }
  const value = lowering.optional(node.field('right'))
  const typeNode = node.field('type')
  const type = typeNode && lowerType(lowering, typeNode, metadata)
  const targets = lowerTarget(lowering, node.field('left'), node)
  if (node.kind === 'augmented_assignment')
    return { kind: 'assign', start, end, targets, value, declares: false, type, operator: node.field('operator')?.kind ?? '=' }
  let declares = false
  for (const target of targets) if (lowering.declareIn(target)) declares = true
  return { kind: 'assign', start, end, targets, value, declares, type, operator: '=' }
}
