import { literalName, shorten } from './expressions.ts'
import { ts } from './parse.ts'

type TextOf = (node: ts.Node) => string

/** A function's own name, without the names of enclosing functions: `OrderService.charge`, `app.post /orders`. */
export const ownName = (node: ts.SignatureDeclaration, textOf: TextOf): string => {
  if (ts.isConstructorDeclaration(node)) return `${node.parent.name?.text ?? 'class'}.constructor`
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
    const name = literalName(node.name) ?? '[computed]'
    return ts.isClassLike(node.parent) ? `${node.parent.name?.text ?? 'class'}.${name}` : name
  }
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? 'default'
  return nameOfExpression(node, textOf)
}

/** Named after the variable, property or call that receives it. */
const nameOfExpression = (node: ts.Node, textOf: TextOf): string => {
  const parent = node.parent
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text
  if (ts.isPropertyAssignment(parent)) return literalName(parent.name) ?? 'property'
  if (ts.isPropertyDeclaration(parent)) return `${parent.parent.name?.text ?? 'class'}.${literalName(parent.name) ?? 'property'}`
  if (ts.isExportAssignment(parent)) return 'default'
  if (ts.isBinaryExpression(parent)) return shorten(textOf(parent.left), 40)
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    if (parent.expression === node) return 'immediately invoked'
    const grand = parent.parent
    // `export const get = withAuth(async () => …)`: the wrapper's variable names the function.
    if (ts.isVariableDeclaration(grand) && ts.isIdentifier(grand.name)) return grand.name.text
    // `remove: procedure.mutation(async () => …)`: so does the property that holds it.
    if (ts.isPropertyAssignment(grand)) return literalName(grand.name) ?? 'property'
    const literal = parent.arguments?.find((argument) => ts.isStringLiteralLike(argument))
    const registration = literal ? undefined : registrationAround(parent)
    // `router.put('/orders/:id', wrap(async (req, res) => …))`: what it is registered as names it, not the wrapper that all routes share.
    if (registration) return nameOfExpression(parent, textOf)
    const callee = calleeText(parent.expression, textOf)
    return literal && ts.isStringLiteralLike(literal) ? `${callee} ${shorten(literal.text, 40)}` : callee
  }
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return nameOfExpression(parent, textOf)
  return 'anonymous'
}

/** The call that registers what a wrapper makes of a function, under a text: a path, an event, the title of a job. */
const registrationAround = (wrapper: ts.CallExpression | ts.NewExpression): ts.CallExpression | undefined => {
  if (!isPlain(wrapper.expression)) return undefined
  const around = wrapper.parent
  if (!ts.isCallExpression(around) || around.expression === wrapper) return undefined
  if (around.arguments.some((argument) => argument !== wrapper && ts.isStringLiteralLike(argument)) || isOfPath(around.expression))
    return around
  return registrationAround(around)
}

/** A function or a member of a variable: no member of what a call returns, such as `rows().map`. */
const isPlain = (callee: ts.Expression): boolean =>
  ts.isIdentifier(callee) || (ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression))

/** `router.route('/orders/:id').put` */
const isOfPath = (callee: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(callee) &&
  ts.isCallExpression(callee.expression) &&
  (callee.expression.arguments.some((argument) => ts.isStringLiteralLike(argument)) || isOfPath(callee.expression.expression))

/** `router.route('/orders/:id').put`, whatever other methods the chain between registers. */
const calleeText = (callee: ts.Expression, textOf: TextOf): string => {
  const path = isOfPath(callee) ? pathCallOf(callee) : undefined
  return path && ts.isPropertyAccessExpression(callee) && callee.expression !== path
    ? `${shorten(textOf(path), 40)}.${callee.name.text}`
    : shorten(textOf(callee), 40)
}

/** The call of a chain that names the path. */
const pathCallOf = (callee: ts.Expression): ts.CallExpression | undefined => {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isCallExpression(callee.expression)) return undefined
  return (
    pathCallOf(callee.expression.expression) ??
    (callee.expression.arguments.some((one) => ts.isStringLiteralLike(one)) ? callee.expression : undefined)
  )
}
