import type { SyntaxNode } from '#languages/tree/tree'
import type { ArrayExpr, Call, Expr, ObjectExpr, Stmt } from '../model.ts'
import { calledInPlace } from '../parts/called-in-place.ts'
import type { Lowering } from './lowering.ts'
import { lowerTarget } from './lower-target.ts'

/** The clauses from `index` on, nested; the element is inside the last one. */
const lowerClauses = (
  lowering: Lowering,
  node: SyntaxNode,
  clauses: readonly SyntaxNode[],
  index: number,
  element: SyntaxNode | undefined,
): Stmt[] => {
  const { start, end } = node
  const clause = clauses[index]
  if (!clause)
    return [
      { kind: 'eval', start, end, expr: { kind: 'yield', start, end, value: lowerElement(lowering, node, element), isDelegating: false } },
    ]
  if (clause.kind === 'for_in_clause') {
    const over = lowering.tuple(clause.fields('right'), clause)
    const targets = lowerTarget(lowering, clause.field('left'), clause)
    const isAsync = lowering.text.startsWith('async', clause.start)
    const body = lowering.deeper(clause, () => lowerClauses(lowering, node, clauses, index + 1, element)) ?? []
    const each = { targets, over, isAsync }
    return [
      { kind: 'loop', start, end, form: 'each', init: [], each, condition: undefined, update: [], body, otherwise: [], label: undefined },
    ]
  }
  const condition = lowering.required(lowering.operands(clause)[0], clause)
  const then = lowering.deeper(clause, () => lowerClauses(lowering, node, clauses, index + 1, element)) ?? []
  return [{ kind: 'if', start, end, init: [], condition, then, otherwise: [] }]
}

/** The entry of a dictionary is an object of one property. */
const lowerElement = (lowering: Lowering, node: SyntaxNode, element: SyntaxNode | undefined): Expr =>
  element?.kind === 'pair' ? lowerPair(lowering, element) : lowering.required(element, node)

const lowerPair = (lowering: Lowering, pair: SyntaxNode): ObjectExpr => {
  const key = lowering.required(pair.field('key'), pair)
  const value = lowering.required(pair.field('value'), pair)
  return { kind: 'object', start: pair.start, end: pair.end, properties: [{ key, value }] }
}

/**
 * Lowers a comprehension as Python runs it: a generator function of loops and conditions, called in place. A list or set collects its
 * elements, a dictionary its entries.
 */
export const lowerComprehension = (lowering: Lowering, node: SyntaxNode): Call | ArrayExpr | ObjectExpr => {
  const { start, end } = node
  const clauses = lowering.operands(node).filter((part) => part.kind === 'for_in_clause' || part.kind === 'if_clause')
  const { isAsync } = lowering.scope
  const body = lowering.within({ form: 'comprehension', isAsync, owner: undefined }, () =>
    lowerClauses(lowering, node, clauses, 0, node.field('body')),
  )
  const call = calledInPlace(node, body, { isAsync, isGenerator: true })
  switch (node.kind) {
    case 'list_comprehension':
    case 'set_comprehension':
      return { kind: 'array', start, end, elements: [{ kind: 'spread', start, end, value: call, isByName: false }] }
    case 'dictionary_comprehension':
      return {
        kind: 'object',
        start,
        end,
        properties: [{ key: undefined, value: { kind: 'spread', start, end, value: call, isByName: true } }],
      }
    default:
      return call
  }
}
