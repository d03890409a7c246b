import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Located, Name, Property, TypeRef } from '../model.ts'
import { composeType } from './types/compose-type.ts'
import type { Lowering } from './lowering.ts'

/** Whether a number has a minus in front: the tree has no node around both. */
const isNegative = (lowering: Lowering, node: SyntaxNode): boolean => lowering.text[signOf(lowering, node)] === '-'

/** Offset of the last character before a node that is not white space. */
const signOf = (lowering: Lowering, node: SyntaxNode): number => {
  let at = node.start - 1
  while (lowering.text[at] === ' ') at -= 1
  return at
}

const lowerNumber = (lowering: Lowering, node: SyntaxNode): Expr => {
  const operand = lowering.expression(node)
  return isNegative(lowering, node) ? { kind: 'unary', start: signOf(lowering, node), end: node.end, operator: '-', operand } : operand
}

const lowerDotted = (node: SyntaxNode, parts: readonly SyntaxNode[]): Expr => {
  let found: Expr | undefined
  for (const part of parts)
    found = found
      ? { kind: 'member', start: found.start, end: part.end, object: found, name: part.text }
      : { kind: 'name', start: part.start, end: part.end, name: part.text }
  return found ?? { kind: 'name', start: node.start, end: node.end, name: node.text }
}

const typeOf = (expr: Expr): TypeRef =>
  composeType(expr, expr.kind === 'name' || (expr.kind === 'member' && expr.object.kind !== 'other') ? expr : undefined, [])

/** `Order(id, state="open")`: a value of a class by its fields. */
const lowerClassPattern = (lowering: Lowering, node: SyntaxNode): Expr => {
  const [of, ...parts] = lowering.parts(node)
  const fields = parts.map((part) => {
    const [inner] = lowering.operands(part)
    if (inner?.kind !== 'keyword_pattern') return { name: undefined, value: lowerPattern(lowering, part) }
    const [name, value] = lowering.operands(inner)
    return { name: name?.text ?? '', value: value ? lowerPattern(lowering, value) : wildcard(inner) }
  })
  lowering.expectClosing(node, ')')
  const type = of ? typeOf(lowerPattern(lowering, of)) : composeType(node, undefined, [])
  return { kind: 'struct', start: node.start, end: node.end, type, fields }
}

const lowerDictPattern = (lowering: Lowering, node: SyntaxNode): Expr => {
  const properties: Property[] = []
  // The minus of a negative number is in the field, too.
  const keys = node.fields('key').filter((key) => key.kind !== '-')
  const values = node.fields('value')
  for (const [index, key] of keys.entries()) {
    const found = lowerPattern(lowering, key)
    const value = values[index]
    properties.push({
      key: found.kind === 'literal' && typeof found.value === 'string' && found.type === 'text' ? found.value : found,
      value: value ? lowerPattern(lowering, value) : wildcard(key),
    })
  }
  for (const part of lowering.parts(node))
    if (part.kind === 'splat_pattern' || part.kind === 'ERROR') properties.push({ key: undefined, value: lowerPattern(lowering, part) })
  return { kind: 'object', start: node.start, end: node.end, properties }
}

const lowerUnion = (lowering: Lowering, node: SyntaxNode): Expr => {
  const [first, ...rest] = lowering.chained(lowering.operands(node))
  let left = first ? lowerPattern(lowering, first) : wildcard(node)
  for (const part of rest) {
    const right = lowerPattern(lowering, part)
    left = { kind: 'binary', start: left.start, end: right.end, operator: '|', left, right }
  }
  // `A | _`
  return left.end < node.end && lowering.text[node.end - 1] === '_'
    ? { kind: 'binary', start: left.start, end: node.end, operator: '|', left, right: wildcard(node) }
    : left
}

/** `_`, for which the tree has no node. */
const wildcard = ({ start, end }: Located): Name => ({ kind: 'name', start: Math.max(start, end - 1), end, name: '_' })

const lowerSplat = (lowering: Lowering, node: SyntaxNode): Expr => {
  const [name] = lowering.operands(node)
  const value: Name = name ? { kind: 'name', start: name.start, end: name.end, name: name.text } : wildcard(node)
  return { kind: 'spread', start: node.start, end: node.end, value, isByName: lowering.text.startsWith('**', node.start) }
}

const lowerKind = (lowering: Lowering, node: SyntaxNode): Expr => {
  const { start, end } = node
  const parts = lowering.operands(node)
  const [first, second] = parts
  switch (node.kind) {
    case 'case_pattern':
      return first ? lowerPattern(lowering, first) : wildcard(node)
    case 'as_pattern': {
      const value = first ? lowerPattern(lowering, first) : wildcard(node)
      const target: Name = second
        ? { kind: 'name', start: second.start, end: second.end, name: second.text }
        : { kind: 'name', start: end, end, name: '' }
      return { kind: 'assign', start, end, targets: [target], value, declares: true, type: undefined, operator: '=' }
    }
    case 'union_pattern':
      return lowerUnion(lowering, node)
    case 'class_pattern':
      return lowerClassPattern(lowering, node)
    case 'dict_pattern':
      return lowerDictPattern(lowering, node)
    case 'splat_pattern':
      return lowerSplat(lowering, node)
    case 'list_pattern':
    case 'tuple_pattern':
      // `(1 | 2)` is no sequence.
      if (first && parts.length === 1 && node.kind === 'tuple_pattern' && !node.hasToken(',')) return lowerPattern(lowering, first)
      return { kind: 'array', start, end, elements: parts.map((part) => lowerPattern(lowering, part)) }
    case 'dotted_name':
      return lowerDotted(node, lowering.chained(parts))
    case 'integer':
    case 'float':
      return lowerNumber(lowering, node)
    case 'complex_pattern': {
      const left = first ? lowerNumber(lowering, first) : wildcard(node)
      const operator = second && isNegative(lowering, second) ? '-' : '+'
      return { kind: 'binary', start, end, operator, left, right: second ? lowering.expression(second) : wildcard(node) }
    }
    default:
      return lowering.expression(node)
  }
}

/**
 * A pattern of `case`: a name is bound, members and literals are compared, `Order(id=x)` is a struct, alternatives are a binary `|`, and
 * `pattern as name` is an assignment.
 */
export const lowerPattern = (lowering: Lowering, node: SyntaxNode): Expr =>
  lowering.deeper(node, () => lowerKind(lowering, node)) ?? { kind: 'other', start: node.start, end: node.end, children: [] }
