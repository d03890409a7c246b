import type { Member, Name, TypeRef } from '../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from './context.ts'

// Kinds of type nodes whose names the compiler module does not export.
interface Wrapping extends ts.Node {
  readonly type: ts.TypeNode
}
interface Members extends ts.Node {
  readonly types: readonly ts.TypeNode[]
}
interface ArrayOf extends ts.Node {
  readonly elementType: ts.TypeNode
}
interface Tuple extends ts.Node {
  readonly elements: readonly ts.Node[]
}
interface Named extends ts.Node {
  readonly typeArguments?: readonly ts.TypeNode[]
}
interface Imported extends Named {
  readonly qualifier?: ts.Node
}
interface Qualified extends ts.Node {
  readonly left: ts.Node
  readonly right: ts.Identifier
}

const { SyntaxKind } = ts

/** The name of a type by its kind. */
const keywords = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.AnyKeyword, 'any'],
  [SyntaxKind.BigIntKeyword, 'bigint'],
  [SyntaxKind.BooleanKeyword, 'boolean'],
  [SyntaxKind.NeverKeyword, 'never'],
  [SyntaxKind.NumberKeyword, 'number'],
  [SyntaxKind.ObjectKeyword, 'object'],
  [SyntaxKind.StringKeyword, 'string'],
  [SyntaxKind.SymbolKeyword, 'symbol'],
  [SyntaxKind.ThisType, 'this'],
  [SyntaxKind.UndefinedKeyword, 'undefined'],
  [SyntaxKind.UnknownKeyword, 'unknown'],
  [SyntaxKind.VoidKeyword, 'void'],
])

/** Longer names do not occur; the parser nests them to the left without a limit. */
const maxName = 100

/** `a.b.C`; undefined for any other expression. */
const nameOf = (context: Context, node: ts.Node): Name | Member | undefined => {
  const start = context.start(node)
  const chain: { readonly end: number; readonly name: string }[] = []
  let at = node
  for (;;) {
    const isQualified = at.kind === SyntaxKind.QualifiedName
    if ((!isQualified && !ts.isPropertyAccessExpression(at)) || chain.length > maxName) break
    const [left, right] = isQualified
      ? [(at as Qualified).left, (at as Qualified).right]
      : [(at as ts.PropertyAccessExpression).expression, (at as ts.PropertyAccessExpression).name]
    chain.push({ end: at.end, name: right.text })
    at = left
  }
  if (!ts.isIdentifier(at) || at.text === '') return undefined
  let name: Name | Member = { kind: 'name', start, end: at.end, name: at.text }
  for (const member of chain.reverse()) name = { kind: 'member', start, end: member.end, object: name, name: member.name }
  return name
}

const typeRef = (
  context: Context,
  node: ts.Node,
  name: Name | Member | undefined,
  args: readonly TypeRef[] = [],
  union: readonly TypeRef[] = [],
): TypeRef => ({ start: context.start(node), end: node.end, name, arguments: args, union })

const keyword = (context: Context, node: ts.Node, name: string): TypeRef =>
  typeRef(context, node, { kind: 'name', start: context.start(node), end: node.end, name })

const types = (context: Context, nodes: readonly ts.TypeNode[] | undefined): TypeRef[] => (nodes ?? []).map((node) => context.type(node))

const isNothing = (node: ts.TypeNode): boolean => {
  if (node.kind === SyntaxKind.UndefinedKeyword) return true
  return node.kind === SyntaxKind.LiteralType && (node as unknown as { literal: ts.Node }).literal.kind === SyntaxKind.NullKeyword
}

const table: ((context: Context, node: ts.Node) => TypeRef)[] = []

const on = <T extends ts.Node>(kind: ts.SyntaxKind, lower: (context: Context, node: T) => TypeRef): void => {
  table[kind] = lower as (context: Context, node: ts.Node) => TypeRef
}

for (const [kind, name] of keywords) on(kind, (context, node) => keyword(context, node, name))

on(SyntaxKind.TypeReference, (context, node: Named & { readonly typeName: ts.Node }) =>
  typeRef(context, node, nameOf(context, node.typeName), types(context, node.typeArguments)),
)
// A class may extend any expression.
on(SyntaxKind.ExpressionWithTypeArguments, (context, node: Named & { readonly expression: ts.Expression }) =>
  typeRef(context, node, nameOf(context, node.expression), types(context, node.typeArguments)),
)
on(SyntaxKind.ImportType, (context, node: Imported) =>
  typeRef(context, node, node.qualifier && nameOf(context, node.qualifier), types(context, node.typeArguments)),
)
on(SyntaxKind.ArrayType, (context, node: ArrayOf) => ({
  ...keyword(context, node, 'Array'),
  arguments: [context.type(node.elementType)],
}))
on(SyntaxKind.TupleType, (context, node: Tuple) =>
  typeRef(context, node, undefined, types(context, node.elements as readonly ts.TypeNode[])),
)
on(SyntaxKind.UnionType, (context, node: Members) => {
  const members = node.types.filter((member) => !isNothing(member))
  const [first] = members
  if (first && members.length === 1) return context.type(first)
  return typeRef(context, node, undefined, [], types(context, members))
})
on(SyntaxKind.IntersectionType, (context, node: Members) => {
  const members = types(context, node.types)
  const named = members.filter((member) => member.name)
  const [first] = named
  // `Request & { user: User }` is a Request.
  return first && named.length === 1 ? first : typeRef(context, node, undefined, members)
})
on(SyntaxKind.TypePredicate, (context, node: ts.Node & { readonly assertsModifier?: ts.Node }) =>
  keyword(context, node, node.assertsModifier ? 'void' : 'boolean'),
)
on(SyntaxKind.LiteralType, (context, node: ts.TypeNode) =>
  isNothing(node) ? keyword(context, node, 'null') : typeRef(context, node, undefined),
)
for (const kind of [SyntaxKind.ParenthesizedType, SyntaxKind.OptionalType, SyntaxKind.RestType, SyntaxKind.NamedTupleMember])
  on(kind, (context, node: Wrapping) => context.type(node.type))
// `readonly T[]` is a `T[]`; `keyof T` and `unique symbol` are something else.
on(SyntaxKind.TypeOperator, (context, node: Wrapping & { readonly operator: ts.SyntaxKind }) =>
  node.operator === SyntaxKind.ReadonlyKeyword ? context.type(node.type) : typeRef(context, node, undefined),
)

on(SyntaxKind.TypeQuery, (context, node: ts.Node & { readonly exprName: ts.Node }) => {
  const value = nameOf(context, node.exprName)
  return { ...typeRef(context, node, undefined), ...(value && { typeOf: value }) }
})

/** Types by syntax kind. Function types, literals, `typeof`, mapped and conditional types have no name. */
export const typeTable: readonly (((context: Context, node: ts.Node) => TypeRef) | undefined)[] = table
