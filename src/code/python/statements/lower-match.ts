import type { SyntaxNode } from '#languages/tree/tree'
import type { Case, Expr, Switch } from '../../model.ts'
import { lowerPattern } from '../lower-pattern.ts'
import type { Lowering } from '../lowering.ts'

/** Alternatives at the top of a pattern are the values of its case. */
const alternatives = (pattern: Expr): Expr[] =>
  pattern.kind === 'binary' && pattern.operator === '|' ? [...alternatives(pattern.left), pattern.right] : [pattern]

/** Binds the names of a pattern. */
const declarePattern = (lowering: Lowering, pattern: Expr): void => {
  switch (pattern.kind) {
    case 'name':
      if (pattern.name !== '_') lowering.declare(pattern.name)
      break
    case 'spread':
      declarePattern(lowering, pattern.value)
      break
    case 'array':
      for (const element of pattern.elements) declarePattern(lowering, element)
      break
    case 'object':
      for (const { value } of pattern.properties) declarePattern(lowering, value)
      break
    case 'struct':
      for (const { value } of pattern.fields) declarePattern(lowering, value)
      break
    case 'binary':
      declarePattern(lowering, pattern.left)
      declarePattern(lowering, pattern.right)
      break
    case 'assign':
      for (const target of pattern.targets) declarePattern(lowering, target)
      if (pattern.value) declarePattern(lowering, pattern.value)
      break
    default:
  }
}

const lowerCase = (lowering: Lowering, node: SyntaxNode): Case => {
  const { start, end } = node
  const nodes = lowering.parts(node).filter((part) => part.kind === 'case_pattern')
  const [first] = nodes
  const last = nodes[nodes.length - 1]
  const patterns = nodes.map((pattern) => lowerPattern(lowering, pattern))
  // `case a, b` is the pattern of a sequence.
  const pattern: Expr | undefined =
    first && last && first !== last ? { kind: 'array', start: first.start, end: last.end, elements: patterns } : patterns[0]
  if (pattern) declarePattern(lowering, pattern)
  const guardNode = node.field('guard')
  const guard = guardNode && lowering.required(lowering.operands(guardNode)[0], guardNode)
  const body = lowering.block(node.field('consequence'))
  const values = pattern ? alternatives(pattern) : []
  const isDefault = guard === undefined && values[values.length - 1]?.kind === 'name'
  const isWildcard = isDefault && pattern?.kind === 'name' && pattern.name === '_'
  return { start, end, values: isWildcard ? [] : values, isDefault, guard, body, fallsThrough: false }
}

/** `match`; its cases are patterns. `case name:` matches everything, and is a default that binds. */
export const lowerMatch = (lowering: Lowering, node: SyntaxNode): Switch => {
  const { start, end } = node
  const value = lowering.tuple(node.fields('subject'), node)
  const cases = lowering
    .body(node.field('body'))
    .filter((part) => part.kind === 'case_clause')
    .map((part) => lowering.deeper(part, () => lowerCase(lowering, part)) ?? unread(part))
  return { kind: 'switch', start, end, form: 'match', init: [], value, cases }
}

const unread = ({ start, end }: SyntaxNode): Case => ({
  start,
  end,
  values: [],
  isDefault: false,
  guard: undefined,
  body: [],
  fallsThrough: false,
})
