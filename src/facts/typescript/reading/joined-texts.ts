import { namePattern } from '#languages/typescript/call-index'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { joinedSecrets, type JoinedText } from '../../secrets/joined-secrets.ts'
import type { Extractor } from '../calls/context.ts'

const composing = namePattern(/^(?:concat|join)$/)

/** Stands for what is not constant: no credential goes on over it. */
const unknown = '\n'

/** How many names are followed from an expression to its value. */
const mostNames = 4

/** No credential has fewer characters. */
const shortest = 12

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken

/** The value of a constant, or of a variable that is given a value only where it is declared. */
const valueOf = (module: Module, name: ts.Identifier): ts.Expression | undefined => {
  const declaration = module.declarationOf(name)
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined
  return declaration.initializer
}

/** The texts that code composes: sums, templates, `concat` and `join`, and literals with escapes. */
function* textsOf(module: Module): Iterable<JoinedText> {
  const known = new Map<ts.Expression, string>()
  const fold = (node: ts.Expression, names: number): string => {
    const expression = bare(node)
    if (ts.isStringLiteralLike(expression)) return expression.text
    if (ts.isTemplateExpression(expression))
      return expression.templateSpans.reduce((text, span) => text + fold(span.expression, names) + span.literal.text, expression.head.text)
    if (isSum(expression)) return fold(expression.left, names) + fold(expression.right, names)
    if (ts.isCallExpression(expression)) return foldCall(expression, names)
    if (!ts.isIdentifier(expression) || names === 0) return unknown
    const value = valueOf(module, expression)
    if (!value) return unknown
    const before = known.get(value)
    if (before !== undefined) return before
    const text = fold(value, names - 1)
    known.set(value, text)
    return text
  }
  const foldCall = ({ expression: callee, arguments: [...args] }: ts.CallExpression, names: number): string => {
    if (!ts.isPropertyAccessExpression(callee)) return unknown
    const owner = bare(callee.expression)
    if (callee.name.text === 'concat') return [owner, ...args].map((one) => fold(one, names)).join('')
    if (callee.name.text !== 'join' || !ts.isArrayLiteralExpression(owner)) return unknown
    const [separator] = args
    return owner.elements.map((one) => fold(one, names)).join(separator ? fold(separator, names) : ',')
  }
  const roots: ts.Expression[] = [
    ...module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression).filter((node) => isSum(node) && !isSum(node.parent)),
    ...module.all<ts.TemplateExpression>(ts.SyntaxKind.TemplateExpression).filter(({ parent }) => !isSum(parent)),
    ...module.callsNamed(composing),
    ...[ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral]
      .flatMap((kind) => [...module.all<ts.StringLiteralLike>(kind)])
      .filter((node) => node.text.length >= shortest && node.text.length < node.end - node.getStart(module.file) - 2),
  ]
  for (const root of roots) {
    const text = fold(root, mostNames)
    if (text.length >= shortest) yield { text, span: module.span(root) }
  }
}

/** Credentials that code composes of several literals. */
export const joinedTexts: Extractor = ({ module, emit }) => {
  for (const fact of joinedSecrets(textsOf(module), module.file.text)) emit(fact)
}
