import type { SyntaxNode } from '#languages/tree/tree'
import type { ArrayExpr, Call, Expr, Index, Keyword, Located, ObjectExpr, Property } from '../model.ts'
import { lowerAssignment } from './lower-assignment.ts'
import { lowerComparison } from './lower-comparison.ts'
import { lowerComprehension } from './lower-comprehension.ts'
import { lowerFunction } from './statements/lower-function.ts'
import { lowerString } from './lower-string.ts'
import { lowerSubscript } from './lower-subscript.ts'
import type { Lowering } from './lowering.ts'
import { readNumber } from './read-number.ts'

/**
 * `getattr(requests, verb)` reads a member whose name is a value, as `requests[verb]` does elsewhere. With a default, it may be another value,
 * but None cannot be called.
 */
const readsAttribute = ({ callee, args, keywords }: Call): boolean => {
  const [object, name, standIn, ...more] = args
  const isPlain = object?.kind !== 'spread' && name !== undefined && name.kind !== 'spread' && more.length === 0 && keywords.length === 0
  const isAlways = standIn === undefined || (standIn.kind === 'literal' && standIn.value === null)
  return callee.kind === 'name' && callee.name === 'getattr' && isPlain && isAlways
}

const lowerCall = (lowering: Lowering, node: SyntaxNode): Call | Index => {
  const call = lowerPlainCall(lowering, node)
  const [object, index] = call.args
  return object && index && readsAttribute(call) ? { kind: 'index', start: call.start, end: call.end, object, index } : call
}

const lowerPlainCall = (lowering: Lowering, node: SyntaxNode): Call => {
  const callee = lowering.required(node.field('function'), node)
  const list = node.field('arguments')
  const args: Expr[] = []
  const keywords: Keyword[] = []
  if (list?.kind === 'argument_list') {
    for (const part of lowering.parts(list)) {
      if (part.kind === 'keyword_argument')
        keywords.push({ name: part.field('name')?.text ?? '', value: lowering.required(part.field('value'), part) })
      else args.push(lowering.expression(part))
    }
    lowering.expectClosing(list, ')')
  } else if (list) args.push(lowering.expression(list))
  return { kind: 'call', start: node.start, end: node.end, callee, args, keywords, isNew: false, isDetached: false }
}

const lowerDictionary = (lowering: Lowering, node: SyntaxNode): ObjectExpr => {
  const properties: Property[] = []
  for (const part of lowering.parts(node)) {
    if (part.kind !== 'pair') {
      properties.push({ key: undefined, value: lowering.expression(part) })
      continue
    }
    const key = lowering.required(part.field('key'), part)
    const value = lowering.required(part.field('value'), part)
    properties.push({ key: key.kind === 'literal' && key.type === 'text' && typeof key.value === 'string' ? key.value : key, value })
  }
  lowering.expectClosing(node, '}')
  return { kind: 'object', start: node.start, end: node.end, properties }
}

const lowerSequence = (lowering: Lowering, node: SyntaxNode, bracket: string): ArrayExpr => {
  const elements = lowering.expressions(lowering.parts(node))
  lowering.expectClosing(node, bracket)
  return { kind: 'array', start: node.start, end: node.end, elements }
}

const lowerYield = (lowering: Lowering, node: SyntaxNode): Expr => {
  lowering.markGenerator()
  const isDelegating = node.hasToken('from')
  const value = lowering.optional(lowering.operands(node)[0])
  return { kind: 'yield', start: node.start, end: node.end, value, isDelegating }
}

const operatorOf = (node: SyntaxNode): string => node.field('operator')?.kind ?? ''

const other = ({ start, end }: Located, children: Expr[]): Expr => ({ kind: 'other', start, end, children })

const isStatement = (kind: string): boolean =>
  kind.endsWith('_statement') || kind.endsWith('_definition') || kind.endsWith('_clause') || kind === 'block'

/** An expression, by the kind of its node. */
export const lowerExpression = (lowering: Lowering, node: SyntaxNode): Expr => {
  const { kind, start, end } = node
  switch (kind) {
    case 'identifier':
      if (start === end) lowering.unread.push({ start, end })
      return { kind: 'name', start, end, name: node.text }
    case 'attribute': {
      const object = lowering.required(node.field('object'), node)
      return { kind: 'member', start, end, object, name: node.field('attribute')?.text ?? '' }
    }
    case 'call':
      return lowerCall(lowering, node)
    case 'string':
    case 'concatenated_string':
      return lowerString(lowering, node)
    case 'integer':
    case 'float':
      return { kind: 'literal', start, end, type: 'number', value: readNumber(node.text) }
    case 'true':
    case 'false':
      return { kind: 'literal', start, end, type: 'boolean', value: kind === 'true' }
    case 'none':
      return { kind: 'literal', start, end, type: 'null', value: null }
    case 'ellipsis':
      return { kind: 'name', start, end, name: 'Ellipsis' }
    case 'subscript':
      return lowerSubscript(lowering, node)
    case 'binary_operator':
    case 'boolean_operator': {
      const left = lowering.required(node.field('left'), node)
      return { kind: 'binary', start, end, operator: operatorOf(node), left, right: lowering.required(node.field('right'), node) }
    }
    case 'comparison_operator':
      return lowerComparison(lowering, node)
    case 'not_operator':
      return { kind: 'unary', start, end, operator: 'not', operand: lowering.required(node.field('argument'), node) }
    case 'unary_operator':
      return { kind: 'unary', start, end, operator: operatorOf(node), operand: lowering.required(node.field('argument'), node) }
    case 'conditional_expression': {
      const [then, condition, otherwise] = lowering.operands(node)
      return {
        kind: 'conditional',
        start,
        end,
        condition: lowering.required(condition, node),
        then: lowering.required(then, node),
        otherwise: lowering.required(otherwise, node),
      }
    }
    case 'parenthesized_expression':
      lowering.expectClosing(node, ')')
      return lowering.tuple(lowering.parts(node), node)
    case 'tuple_pattern': {
      const parts = lowering.parts(node)
      const [only] = parts
      // `(a), b = …` is `a, b = …`.
      if (only && parts.length === 1 && !node.hasToken(',')) return lowering.expression(only)
      return lowerSequence(lowering, node, ')')
    }
    case 'tuple':
      return lowerSequence(lowering, node, ')')
    case 'list':
    case 'list_pattern':
      return lowerSequence(lowering, node, ']')
    case 'set':
      return lowerSequence(lowering, node, '}')
    case 'expression_list':
    case 'pattern_list':
      return { kind: 'array', start, end, elements: lowering.expressions(lowering.parts(node)) }
    case 'dictionary':
      return lowerDictionary(lowering, node)
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return lowerComprehension(lowering, node)
    case 'lambda':
      return { kind: 'lambda', start, end, function: lowerFunction(lowering, node) }
    case 'await':
      return { kind: 'await', start, end, value: lowering.required(lowering.operands(node)[0], node) }
    case 'yield':
      return lowerYield(lowering, node)
    case 'named_expression':
    case 'assignment':
    case 'augmented_assignment':
      return lowerAssignment(lowering, node)
    case 'list_splat':
    case 'list_splat_pattern':
    case 'dictionary_splat':
    case 'dictionary_splat_pattern': {
      const value = lowering.required(lowering.operands(node)[0], node)
      return { kind: 'spread', start, end, value, isByName: kind.startsWith('dictionary') }
    }
    case 'as_pattern_target':
    case 'type':
      return lowering.required(lowering.operands(node)[0], node)
    case 'generic_type': {
      const [object, parameters] = lowering.operands(node)
      const args = parameters ? lowering.operands(parameters) : []
      return { kind: 'index', start, end, object: lowering.required(object, node), index: lowering.tuple(args, node) }
    }
    case 'union_type': {
      const [left, right] = lowering.operands(node)
      return { kind: 'binary', start, end, operator: '|', left: lowering.required(left, node), right: lowering.required(right, node) }
    }
    case 'member_type': {
      const [object, name] = lowering.operands(node)
      return { kind: 'member', start, end, object: lowering.required(object, node), name: name?.text ?? '' }
    }
    // These occur here only in invalid Python, such as `value as target` outside `with` and `except`. Their expressions are kept.
    case 'as_pattern':
    case 'keyword_argument':
    case 'pair':
    case 'chevron':
      return other(node, lowering.expressions(lowering.operands(node)))
    default:
      // After a syntax error any node may occur anywhere. A statement inside an expression is not read.
      return other(node, lowering.expressions(lowering.parts(node).filter(({ kind: inside }) => !isStatement(inside))))
  }
}
