import type { ClassModel, Expr, Field, FunctionModel, Stmt, TypeRef } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'
import { lowerDecorators } from './lower-decorators.ts'
import { lowerFunction } from './lower-function.ts'
import { lowerKey } from '../lower-key.ts'
import { lowerNamed } from '../lower-named.ts'

interface Members {
  readonly fields: Field[]
  readonly methods: FunctionModel[]
  readonly body: Stmt[]
}

const has = (modifiers: readonly ts.Node[] | undefined, kind: ts.SyntaxKind): boolean =>
  modifiers?.some((modifier) => modifier.kind === kind) ?? false

const evaluate = (body: Stmt[], expr: Expr): void => {
  body.push({ kind: 'eval', start: expr.start, end: expr.end, expr })
}

/** The name of a member. A computed name is empty, and its expression runs when the class is made. */
const nameOf = (context: Context, name: ts.PropertyName | undefined, body: Stmt[]): string => {
  const key = name ? lowerKey(context, name) : ''
  if (typeof key === 'string') return key
  evaluate(body, key)
  return ''
}

/** What the members of classes and of interfaces have in common. */
interface MemberNode extends ts.Node {
  readonly name?: ts.PropertyName
  readonly type?: ts.TypeNode
  readonly initializer?: ts.Expression
  readonly modifiers?: readonly ts.Node[]
}

const fieldOf = (context: Context, node: MemberNode, name: string, owner: string): Field => ({
  start: context.start(node),
  end: node.end,
  name,
  type: context.optionalType(node.type),
  value: node.initializer && lowerNamed(context, node.initializer, name, owner),
  decorators: lowerDecorators(context, node.modifiers),
  isStatic: has(node.modifiers, ts.SyntaxKind.StaticKeyword),
})

/** `constructor(private readonly http: Http)` declares a field. */
const fieldsOfParameters = (context: Context, parameters: readonly ts.ParameterDeclaration[], fields: Field[]): void => {
  for (const parameter of parameters) {
    const declares = parameter.modifiers?.some((modifier) => !ts.isDecorator(modifier)) ?? false
    if (!declares || !ts.isIdentifier(parameter.name)) continue
    fields.push({
      start: context.start(parameter),
      end: parameter.end,
      name: parameter.name.text,
      type: context.optionalType(parameter.type),
      value: undefined,
      decorators: [],
      isStatic: false,
    })
  }
}

const addMember = (context: Context, node: ts.Node, owner: string, members: Members): void => {
  const member = node as MemberNode
  switch (node.kind) {
    case ts.SyntaxKind.PropertyDeclaration:
    case ts.SyntaxKind.PropertySignature:
      members.fields.push(fieldOf(context, member, nameOf(context, member.name, members.body), owner))
      return
    case ts.SyntaxKind.IndexSignature:
      members.fields.push(fieldOf(context, member, '', owner))
      return
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.ConstructSignature: {
      const constructor = node as ts.ConstructorDeclaration
      if (node.kind === ts.SyntaxKind.Constructor) fieldsOfParameters(context, constructor.parameters, members.fields)
      members.methods.push(lowerFunction(context, constructor, { name: 'constructor', owner }))
      return
    }
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.MethodSignature:
    case ts.SyntaxKind.CallSignature:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor: {
      const name = nameOf(context, member.name, members.body)
      members.methods.push(lowerFunction(context, node as ts.MethodDeclaration, { name, owner }))
      return
    }
    case ts.SyntaxKind.ClassStaticBlockDeclaration: {
      const { body } = node as ts.Node & { readonly body: ts.Block }
      members.body.push({
        kind: 'block',
        start: context.start(node),
        end: node.end,
        body: context.statements(body.statements),
        label: undefined,
      })
      return
    }
    // A stray semicolon.
    default:
  }
}

/** A base without a name, such as `Mixin(Base)`, is an expression that runs when the class is made. */
const basesOf = (
  context: Context,
  clauses: readonly { readonly types: readonly (ts.TypeNode & { readonly expression: ts.Expression })[] }[] | undefined,
  body: Stmt[],
): TypeRef[] => {
  const bases: TypeRef[] = []
  for (const clause of clauses ?? []) {
    for (const type of clause.types) {
      const base = context.type(type)
      bases.push(base)
      if (!base.name) evaluate(body, context.expression(type.expression))
    }
  }
  return bases
}

interface EnumNode extends ts.Node {
  readonly name: ts.Identifier
  readonly members: readonly MemberNode[]
}

interface AliasNode extends ts.Node {
  readonly name: ts.Identifier
  readonly type: ts.TypeNode
}

const isTypeLiteral = (node: ts.Node): node is ts.TypeNode & { readonly members: readonly ts.Node[] } =>
  node.kind === ts.SyntaxKind.TypeLiteral

const typesOf = (node: ts.TypeNode): readonly ts.TypeNode[] =>
  node.kind === ts.SyntaxKind.IntersectionType ? (node as ts.TypeNode & { readonly types: readonly ts.TypeNode[] }).types : [node]

/** Type aliases are interfaces: of an object type with its members, of any other type with that type as base. */
const lowerAlias = (context: Context, node: AliasNode): ClassModel => {
  const members: Members = { fields: [], methods: [], body: [] }
  const bases: TypeRef[] = []
  for (const type of typesOf(node.type)) {
    if (isTypeLiteral(type)) for (const member of type.members) addMember(context, member, node.name.text, members)
    else bases.push(context.type(type))
  }
  return {
    kind: 'class',
    start: context.start(node),
    end: node.end,
    name: node.name.text,
    form: 'interface',
    bases,
    decorators: [],
    ...members,
    classes: [],
  }
}

const lowerEnum = (context: Context, node: EnumNode): ClassModel => {
  const body: Stmt[] = []
  const fields = node.members.map((member) => ({
    ...fieldOf(context, member, nameOf(context, member.name, body), node.name.text),
    isStatic: true,
  }))
  return {
    kind: 'class',
    start: context.start(node),
    end: node.end,
    name: node.name.text,
    form: 'enum',
    bases: [],
    decorators: [],
    fields,
    methods: [],
    classes: [],
    body,
  }
}

/** A class, interface, enumeration or type alias; `name` is that of a variable that a class expression becomes the value of. */
export const lowerClass = (context: Context, node: ts.Node, name?: string): ClassModel => {
  if (ts.isEnumDeclaration(node)) return lowerEnum(context, node)
  if (ts.isTypeAliasDeclaration(node)) return lowerAlias(context, node)
  const declaration = node as ts.ClassLikeDeclaration
  const own = name ?? declaration.name?.text ?? ''
  const start = context.start(node)
  const members: Members = { fields: [], methods: [], body: [] }
  const decorators = lowerDecorators(context, declaration.modifiers)
  const bases = basesOf(context, declaration.heritageClauses, members.body)
  for (const member of declaration.members) addMember(context, member, own, members)
  return {
    kind: 'class',
    start,
    end: node.end,
    name: own,
    form: ts.isInterfaceDeclaration(node) ? 'interface' : 'class',
    bases,
    decorators,
    ...members,
    classes: [],
  }
}
