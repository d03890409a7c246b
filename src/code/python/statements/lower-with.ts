import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Scoped } from '../../model.ts'
import { lowerTarget } from '../lower-target.ts'
import type { Lowering } from '../lowering.ts'

type Item = Scoped['items'][number]

/** `(a as b)`, which the grammar reads as one value in parentheses. */
const inner = (lowering: Lowering, node: SyntaxNode | undefined): SyntaxNode | undefined => {
  if (node?.kind !== 'parenthesized_expression') return node
  const [only] = lowering.operands(node)
  return only?.kind === 'as_pattern' ? only : node
}

const lowerBinding = (lowering: Lowering, node: SyntaxNode | undefined, parent: SyntaxNode): Expr | undefined => {
  if (!node) return undefined
  const [target] = lowering.operands(node)
  const targets = lowerTarget(lowering, target, parent)
  const [only] = targets
  const binding: Expr = only && targets.length === 1 ? only : { kind: 'array', start: node.start, end: node.end, elements: targets }
  lowering.declareIn(binding)
  return binding
}

const lowerItem = (lowering: Lowering, node: SyntaxNode): Item => {
  const value = inner(lowering, node.field('value'))
  if (value?.kind !== 'as_pattern') return { value: lowering.required(value, node), binding: undefined }
  return {
    value: lowering.required(lowering.operands(value)[0], value),
    binding: lowerBinding(lowering, value.field('alias'), value),
  }
}

/** `with` and `async with`. */
export const lowerWith = (lowering: Lowering, node: SyntaxNode): Scoped => {
  const { start, end } = node
  const clause = lowering.parts(node).find((part) => part.kind === 'with_clause')
  const items = (clause ? lowering.parts(clause) : []).filter((part) => part.kind === 'with_item').map((part) => lowerItem(lowering, part))
  const isAsync = lowering.text.startsWith('async', start)
  return { kind: 'scoped', start, end, form: 'with', items, isAsync, body: lowering.block(node.field('body')) }
}
