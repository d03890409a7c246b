import { ts } from './parse.ts'

/** Precomputes a test of syntax kinds as a table, because it runs for every node. */
export const byKind = (test: (node: ts.Node) => boolean): readonly boolean[] =>
  Array.from({ length: ts.SyntaxKind.Count }, (_, kind) => test({ kind } as unknown as ts.Node))

/** Kinds that only wrap an expression. */
const wrappers = byKind(
  (node) =>
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node),
)

/** Strips parentheses, casts, `!`, `await` and `satisfies` from an expression. */
export const bare = (node: ts.Expression): ts.Expression => {
  let at = node
  // A table look-up, because this runs more than once for nearly every expression.
  while (wrappers[at.kind]) at = (at as ts.ParenthesizedExpression).expression
  return at
}

/** Last name of a callee: `charge` of `charge(…)` and of `this.stripe.charge(…)`; empty if it has none. */
export const lastName = (node: ts.Expression): string => {
  const callee = bare(node)
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
}

/** A name as written in the source; undefined if it is computed. */
export const literalName = (name: ts.PropertyName | ts.BindingName | ts.ModuleExportName | undefined): string | undefined => {
  if (!name) return undefined
  if (
    ts.isIdentifier(name) ||
    ts.isStringLiteral(name) ||
    ts.isNumericLiteral(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isNoSubstitutionTemplateLiteral(name)
  )
    return name.text
  return undefined
}

/** Puts a text on one line and cuts it to a length. */
export const shorten = (text: string, length = 60): string => {
  // Most texts are one word, and this runs for nearly every call.
  const line = /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** The module of `require('x')` or `import('x')`, otherwise undefined. */
export const requiredModule = (node: ts.Expression): string | undefined => {
  if (!ts.isCallExpression(node)) return undefined
  const [first] = node.arguments
  if (!first || !ts.isStringLiteralLike(first)) return undefined
  const callee = node.expression
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return first.text
  return ts.isIdentifier(callee) && callee.text === 'require' ? first.text : undefined
}
