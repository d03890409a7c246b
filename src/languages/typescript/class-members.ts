import { literalName } from './expressions.ts'
import { ts } from './parse.ts'

/** The values of a class's members: an initializer or the only assignment, a type where nothing else is known, or a method. */
export type Members = Map<string, ts.Expression | ts.TypeNode | ts.MethodDeclaration | undefined>

/** Fields and methods of a class by name, with their values from the initializer, the constructor or the only assignment. */
export const membersOf = (owner: ts.ClassLikeDeclaration): Members => {
  const members: Members = new Map()
  for (const member of owner.members) {
    const name = literalName(member.name)
    if (ts.isPropertyDeclaration(member) && name !== undefined) members.set(name, member.initializer ?? member.type)
    else if (ts.isMethodDeclaration(member) && name !== undefined) members.set(name, member)
    else if (ts.isConstructorDeclaration(member))
      for (const parameter of member.parameters)
        if (ts.isParameterPropertyDeclaration(parameter, member) && ts.isIdentifier(parameter.name))
          members.set(parameter.name.text, parameter.type)
  }
  const assigned = new Map<string, ts.Expression[]>()
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      node.left.expression.kind === ts.SyntaxKind.ThisKeyword
    ) {
      const list = assigned.get(node.left.name.text)
      if (list) list.push(node.right)
      else assigned.set(node.left.name.text, [node.right])
    }
    if (!ts.isClassLike(node)) ts.forEachChild(node, visit)
  }
  ts.forEachChild(owner, visit)
  for (const [name, values] of assigned) {
    const declared = members.get(name)
    if (values.length === 1 && (!declared || ts.isTypeNode(declared))) members.set(name, values[0])
  }
  return members
}
