import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Member, Name, TypeRef } from '../../model.ts'
import { composeType } from './compose-type.ts'
import type { Lowering } from '../lowering.ts'
import { readQuotedType } from './read-quoted-type.ts'

const nameOf = (lowering: Lowering, node: SyntaxNode | undefined): Name | Member | undefined => {
  switch (node?.kind) {
    case 'identifier':
    case 'attribute': {
      const found = lowering.expression(node)
      return isName(found) ? found : undefined
    }
    case 'type':
      return nameOf(lowering, lowering.operands(node)[0])
    case 'member_type': {
      const [object, name] = lowering.operands(node)
      const found = nameOf(lowering, object)
      return found && name && { kind: 'member', start: node.start, end: node.end, object: found, name: name.text }
    }
    default:
      return undefined
  }
}

const isName = (expr: Expr): expr is Name | Member => expr.kind === 'name' || (expr.kind === 'member' && isName(expr.object))

/** `Annotated[T, metadata…]`, `Literal["a"]`, `list[T]`. */
const lowerGeneric = (
  lowering: Lowering,
  node: SyntaxNode,
  of: SyntaxNode | undefined,
  args: readonly SyntaxNode[],
  metadata: Expr[] | undefined,
): TypeRef => {
  const name = nameOf(lowering, of)
  const [first, ...rest] = args
  if (name?.name === 'Annotated' && first) {
    for (const one of rest) metadata?.push(lowering.expression(one))
    return lowerType(lowering, first, metadata)
  }
  // The texts of `Literal["a"]` are no types.
  if (name?.name === 'Literal') return composeType(node, name, [])
  return composeType(
    node,
    name,
    args.map((arg) => lowerType(lowering, arg, metadata)),
  )
}

const quoted = (lowering: Lowering, node: SyntaxNode): TypeRef => {
  const [first, content, last] = node.children
  return first && content?.kind === 'string_content' && last && node.children.length === 3
    ? readQuotedType(lowering.text, first.end, last.start)
    : composeType(node, undefined, [])
}

/**
 * A type, from an annotation, from the bases of a class or from what `except` names.
 *
 * @param metadata Gets the expressions that a type holds beside types: those of `Annotated`, and calls such as `conint(gt=0)`.
 */
export const lowerType = (lowering: Lowering, node: SyntaxNode, metadata?: Expr[]): TypeRef =>
  lowering.deeper(node, () => lowerKind(lowering, node, metadata)) ?? composeType(node, undefined, [])

const lowerKind = (lowering: Lowering, node: SyntaxNode, metadata: Expr[] | undefined): TypeRef => {
  switch (node.kind) {
    case 'type':
    case 'parenthesized_expression': {
      const [inner] = lowering.operands(node)
      return inner ? lowerType(lowering, inner, metadata) : composeType(node, undefined, [])
    }
    case 'identifier':
    case 'attribute':
    case 'member_type':
      return composeType(node, nameOf(lowering, node), [])
    case 'none':
      return composeType(node, { kind: 'name', start: node.start, end: node.end, name: 'None' }, [])
    case 'string':
      return quoted(lowering, node)
    case 'subscript':
      return lowerGeneric(lowering, node, node.field('value'), node.fields('subscript'), metadata)
    case 'generic_type': {
      const [of, parameters] = lowering.operands(node)
      return lowerGeneric(lowering, node, of, parameters ? lowering.operands(parameters) : [], metadata)
    }
    case 'list':
    case 'tuple':
      return composeType(
        node,
        undefined,
        lowering.operands(node).map((part) => lowerType(lowering, part, metadata)),
      )
    case 'union_type':
    case 'binary_operator':
      if (node.kind === 'binary_operator' && node.field('operator')?.kind !== '|') break
      return composeType(
        node,
        undefined,
        lowering.operands(node).map((part) => lowerType(lowering, part, metadata)),
        true,
      )
    case 'ellipsis':
    case 'integer':
    case 'true':
    case 'false':
      return composeType(node, undefined, [])
    case 'splat_type':
    case 'list_splat':
    case 'constrained_type': {
      const [inner] = lowering.operands(node)
      return inner ? lowerType(lowering, inner, metadata) : composeType(node, undefined, [])
    }
  }
  metadata?.push(lowering.expression(node))
  return composeType(node, undefined, [])
}
