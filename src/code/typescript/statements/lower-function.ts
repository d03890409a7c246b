import type { Expr, FunctionModel, Parameter, Stmt } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'
import { lowerDecorators } from './lower-decorators.ts'

/** What functions, methods, accessors and signatures have in common. */
interface FunctionNode extends ts.Node {
  readonly parameters: readonly ts.ParameterDeclaration[]
  readonly type?: ts.TypeNode | undefined
  readonly body?: ts.Node | undefined
  readonly modifiers?: readonly ts.Node[] | undefined
  readonly asteriskToken?: ts.Node | undefined
}

interface Names {
  readonly name: string
  /** The class of a method. */
  readonly owner?: string | undefined
}

const lowerParameter = (context: Context, node: ts.ParameterDeclaration): Parameter => {
  const start = context.start(node)
  const isName = ts.isIdentifier(node.name)
  return {
    start,
    end: node.end,
    name: isName ? node.name.text : '',
    pattern: isName ? undefined : context.expression(node.name),
    type: context.optionalType(node.type),
    default: node.initializer && context.expression(node.initializer),
    form: node.dotDotDotToken ? 'rest' : 'one',
    decorators: lowerDecorators(context, node.modifiers),
  }
}

/** A first parameter `this` only declares a type. */
const isThis = (node: ts.ParameterDeclaration): boolean => ts.isIdentifier(node.name) && node.name.text === 'this'

const lowerBody = (context: Context, body: ts.Node): readonly Stmt[] => {
  if (ts.isBlock(body)) return context.statements(body.statements)
  const value: Expr = context.expression(body)
  return [{ kind: 'return', start: value.start, end: value.end, values: [value] }]
}

/** Any function: a declaration, an expression, a method, an accessor, a constructor or a signature. */
export const lowerFunction = (context: Context, node: FunctionNode, { name, owner }: Names): FunctionModel => {
  const start = context.start(node)
  let isAsync = false
  let isStatic = false
  for (const modifier of node.modifiers ?? []) {
    if (modifier.kind === ts.SyntaxKind.AsyncKeyword) isAsync = true
    if (modifier.kind === ts.SyntaxKind.StaticKeyword) isStatic = true
  }
  const params: Parameter[] = []
  for (const parameter of node.parameters) if (!isThis(parameter)) params.push(lowerParameter(context, parameter))
  return {
    kind: 'function',
    start,
    end: node.end,
    name,
    owner,
    // An arrow function has the `this` of what surrounds it; as the value of a field that is the object.
    self: ts.isArrowFunction(node) && owner === undefined ? undefined : 'this',
    params,
    decorators: lowerDecorators(context, node.modifiers),
    results: node.type ? [context.type(node.type)] : [],
    resultNames: [],
    isAsync,
    isGenerator: node.asteriskToken !== undefined,
    isStatic,
    ...(ts.isGetAccessorDeclaration(node) ? { isAccessor: true } : {}),
    body: node.body && lowerBody(context, node.body),
  }
}
