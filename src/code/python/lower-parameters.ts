import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Parameter } from '../model.ts'
import type { Lowering } from './lowering.ts'
import { lowerType } from './types/lower-type.ts'

/** The name or pattern in `a`, `*a`, `**a` and `(a, b)`. */
const named = (lowering: Lowering, node: SyntaxNode | undefined): Pick<Parameter, 'name' | 'pattern' | 'form'> => {
  switch (node?.kind) {
    case 'identifier':
      return { name: node.text, pattern: undefined, form: 'one' }
    case 'list_splat_pattern':
      return { name: lowering.operands(node)[0]?.text ?? '', pattern: undefined, form: 'rest' }
    case 'dictionary_splat_pattern':
      return { name: lowering.operands(node)[0]?.text ?? '', pattern: undefined, form: 'named-rest' }
    default:
      return { name: '', pattern: lowering.optional(node), form: 'one' }
  }
}

const lowerParameter = (lowering: Lowering, node: SyntaxNode): Parameter | undefined => {
  const at = { start: node.start, end: node.end }
  switch (node.kind) {
    case 'positional_separator':
    case 'keyword_separator':
      return undefined
    case 'typed_parameter':
    case 'default_parameter':
    case 'typed_default_parameter': {
      const decorators: Expr[] = []
      const type = node.field('type')
      const value = node.field('value')
      const target = node.kind === 'typed_parameter' ? lowering.operands(node)[0] : node.field('name')
      return {
        ...at,
        ...named(lowering, target),
        type: type && lowerType(lowering, type, decorators),
        default: lowering.optional(value),
        decorators,
      }
    }
    default:
      return { ...at, ...named(lowering, node), type: undefined, default: undefined, decorators: [] }
  }
}

/** Parameters of a function or a lambda. What `Annotated` says beside a type is a decorator of the parameter. */
export const lowerParameters = (lowering: Lowering, node: SyntaxNode | undefined): Parameter[] => {
  const found: Parameter[] = []
  if (!node) return found
  for (const part of lowering.parts(node)) {
    const parameter = lowerParameter(lowering, part)
    if (parameter) found.push(parameter)
  }
  if (node.kind === 'parameters') lowering.expectClosing(node, ')')
  return found
}
