import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { listsSensitive, mask } from '../../libraries/failure-names.ts'
import { hidesSecret } from '../../secrets/hides-secret.ts'
import type { Extractor } from '../calls/context.ts'

const stringsIn = (module: Module, node: ts.Expression, depth = 0): string[] => {
  const value = bare(node)
  if (ts.isArrayLiteralExpression(value))
    return value.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []))
  // `names.flatMap((name) => [name, `*.${name} `])` covers at least the names themselves.
  if (
    ts.isCallExpression(value) &&
    ts.isPropertyAccessExpression(value.expression) &&
    /^(map|flatMap|concat)$/.test(value.expression.name.text)
  )
    return stringsIn(module, value.expression.expression)
  if (ts.isCallExpression(value) || ts.isNewExpression(value)) return (value.arguments ?? []).flatMap((one) => stringsIn(module, one))
  if (ts.isObjectLiteralExpression(value))
    return value.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && property.name.getText() === 'paths' ? stringsIn(module, property.initializer) : [],
    )
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && depth < 3
    ? stringsIn(module, declaration.initializer, depth + 1)
    : []
}

/** String literals that a condition compares with. */
const comparedIn = (condition: ts.Expression): string[] => {
  const value = bare(condition)
  if (!ts.isBinaryExpression(value)) return []
  if (value.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken || value.operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken)
    return [value.left, value.right].flatMap((side) => (ts.isStringLiteralLike(side) ? [side.text] : []))
  return [...comparedIn(value.left), ...comparedIn(value.right)]
}

const listName = (module: Module, node: ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment): string =>
  node.name.getText(module.file)

/** Names redacted from logs: lists whose name says so, and keys for which the code returns a mask. */
export const redactions: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, names: readonly string[], saysSo: boolean): void => {
    if (names.length > 0)
      emit({
        kind: 'redaction',
        at: module.span(node),
        within: module.within(node),
        subject: 'redacted names',
        names,
        saysSo,
        ...hidesSecret(names),
      })
  }
  const lists = [
    ...module.all<ts.VariableDeclaration>(ts.SyntaxKind.VariableDeclaration),
    ...module.all<ts.PropertyDeclaration>(ts.SyntaxKind.PropertyDeclaration),
    ...module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment),
  ]
  for (const list of lists)
    if (list.initializer && listsSensitive.test(listName(module, list)))
      add(list, stringsIn(module, list.initializer), /redact|scrub|censor|mask/i.test(listName(module, list)))
  for (const choice of module.all<ts.ConditionalExpression>(ts.SyntaxKind.ConditionalExpression))
    if (ts.isStringLiteralLike(choice.whenTrue) && mask.test(choice.whenTrue.text)) add(choice, comparedIn(choice.condition), true)
}
