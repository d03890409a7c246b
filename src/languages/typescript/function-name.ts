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
    const callee = shorten(textOf(parent.expression), 40)
    return literal && ts.isStringLiteralLike(literal) ? `${callee} ${shorten(literal.text, 40)}` : callee
  }
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return nameOfExpression(parent, textOf)
  return 'anonymous'
}
