import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, FunctionModel, Located, Parameter, Stmt, TypeRef } from '../../model.ts'
import type { Lowering } from '../lowering.ts'
import { lowerParameters } from '../lower-parameters.ts'
import { lowerType } from '../types/lower-type.ts'

/** Methods that get the class without a decorator. */
const classMethods: ReadonlySet<string> = new Set(['__new__', '__init_subclass__', '__class_getitem__'])

const hasDecorator = (decorators: readonly Expr[], name: string): boolean =>
  decorators.some((decorator) => decorator.kind === 'name' && decorator.name === name)

/** `@property`, `@functools.cached_property`. */
const isProperty = (decorator: Expr): boolean =>
  (decorator.kind === 'name' || decorator.kind === 'member') && (decorator.name === 'property' || decorator.name === 'cached_property')

const noOwner = { owner: undefined }

const isText = (node: SyntaxNode): boolean => node.kind === 'string' || node.kind === 'concatenated_string'

/** Whether a body is `...`, with or without a text before it, as abstract methods, overloads and stubs are written. */
const isDeclaration = (lowering: Lowering, body: SyntaxNode | undefined): boolean => {
  if (!body) return true
  const statements = lowering.parts(body)
  const last = statements[statements.length - 1]
  if (!last || statements.length > 2 || last.kind !== 'expression_statement' || last.end - last.start !== 3) return false
  if (last.children[0]?.kind !== 'ellipsis') return false
  const [first] = statements
  return first === last || (first?.kind === 'expression_statement' && first.children[0] !== undefined && isText(first.children[0]))
}

const declareParameters = (lowering: Lowering, params: readonly Parameter[]): void => {
  for (const { name, pattern } of params) {
    if (pattern) lowering.declareIn(pattern)
    else lowering.declare(name)
  }
}

/**
 * A function, a method or a lambda. The object that a method gets as its first parameter is its `self`, as in languages where it is no parameter;
 * a class method gets its class so, and is static. Decorators, defaults and types belong to the scope around it.
 *
 * @param at With its decorators.
 */
export const lowerFunction = (
  lowering: Lowering,
  node: SyntaxNode,
  at: Located = node,
  decorators: readonly Expr[] = [],
): FunctionModel => {
  // For a method, its class.
  const { owner } = node.kind === 'lambda' ? noOwner : lowering.scope
  const isLambda = node.kind === 'lambda'
  const written = isLambda ? '' : (node.field('name')?.text ?? '')
  if (!isLambda) lowering.declare(written)
  const params = lowerParameters(lowering, node.field('parameters'))
  const returned = node.field('return_type')
  const results: TypeRef[] = returned ? [lowerType(lowering, returned)] : []
  const isStaticMethod = owner !== undefined && hasDecorator(decorators, 'staticmethod')
  const isClassMethod = owner !== undefined && (hasDecorator(decorators, 'classmethod') || classMethods.has(written))
  const [first] = params
  const self = owner !== undefined && !isStaticMethod && first?.form === 'one' && !first.pattern ? first.name : undefined
  const isAsync = !isLambda && lowering.text.startsWith('async', node.start)
  const bodyNode = node.field('body')
  let isGenerator = false
  const body = lowering.within({ form: 'function', isAsync, owner: undefined }, (scope): Stmt[] | undefined => {
    declareParameters(lowering, params)
    if (!isLambda && isDeclaration(lowering, bodyNode)) return undefined
    const statements: Stmt[] = isLambda ? [returning(lowering.required(bodyNode, node))] : lowering.block(bodyNode)
    isGenerator = scope.isGenerator
    return statements
  })
  return {
    kind: 'function',
    start: at.start,
    end: at.end,
    name: owner !== undefined && written === '__init__' ? 'constructor' : written,
    owner,
    self,
    params: self === undefined ? params : params.slice(1),
    decorators,
    results,
    resultNames: [],
    isAsync,
    isGenerator,
    isStatic: isStaticMethod || isClassMethod,
    ...(owner !== undefined && decorators.some(isProperty) ? { isAccessor: true } : {}),
    body,
  }
}

const returning = (value: Expr): Stmt => ({ kind: 'return', start: value.start, end: value.end, values: [value] })
