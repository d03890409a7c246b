import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Handler, Stmt, Try, TypeRef } from '../../model.ts'
import type { Lowering } from '../lowering.ts'
import { lowerType } from '../types/lower-type.ts'

/**
 * `except (A, B)` names several types, and `except found()` computes them. Python 2's `except A, error` is read as two types, as Python 3.14 reads
 * it.
 */
const caughtTypes = (lowering: Lowering, nodes: readonly SyntaxNode[], computed: Expr[]): TypeRef[] =>
  nodes.flatMap((node) => {
    const bare = node.kind === 'parenthesized_expression' ? lowering.operands(node)[0] : node
    if (bare?.kind === 'tuple') return caughtTypes(lowering, lowering.operands(bare), computed)
    return bare ? [lowerType(lowering, bare, computed)] : []
  })

const lowerHandler = (lowering: Lowering, node: SyntaxNode): Handler => {
  const { start, end } = node
  const values = node.fields('value')
  const [only] = values
  // The grammar reads `A as error` as one expression where it can.
  const isNamed = only?.kind === 'as_pattern'
  const computed: Expr[] = []
  const types = caughtTypes(lowering, isNamed ? lowering.operands(only).slice(0, 1) : values, computed)
  const binding = lowering.optional(isNamed ? only.field('alias') : node.field('alias'))
  if (binding) lowering.declareIn(binding)
  const body: Stmt[] = computed.map((expr) => ({ kind: 'eval', start: expr.start, end: expr.end, expr }))
  body.push(...blockIn(lowering, node))
  return { start, end, types, binding, body }
}

const blockIn = (lowering: Lowering, node: SyntaxNode): Stmt[] => lowering.block(lowering.parts(node).find((part) => part.kind === 'block'))

/** `try` with `except`, `except*`, `else` and `finally`. */
export const lowerTry = (lowering: Lowering, node: SyntaxNode): Try => {
  const { start, end } = node
  const body = lowering.block(node.field('body'))
  const handlers: Handler[] = []
  let otherwise: Stmt[] = []
  let finalizer: Stmt[] = []
  for (const part of lowering.parts(node))
    if (part.kind === 'except_clause') handlers.push(lowerHandler(lowering, part))
    else if (part.kind === 'else_clause') otherwise = lowering.block(part.field('body'))
    else if (part.kind === 'finally_clause') finalizer = blockIn(lowering, part)
  return { kind: 'try', start, end, body, handlers, otherwise, finalizer }
}
