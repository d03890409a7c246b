import type { Module } from './module.ts'
import { ts } from './parse.ts'

/**
 * Where a script has `<!--`: in a module, and to this parser, three operators; in a script, to every engine, a comment to the end of the line
 * (ECMAScript, Annex B). What follows it is read one way and runs another.
 */
export const htmlLikeComment = (module: Module): { readonly message: string; readonly line: number } | undefined => {
  const { text } = module.file
  if (!text.includes('<!--')) return undefined
  const found = module
    .all<ts.PrefixUnaryExpression>(ts.SyntaxKind.PrefixUnaryExpression)
    .find((node) => node.operator === ts.SyntaxKind.MinusMinusToken && text.startsWith('<!--', node.getStart(module.file) - 2))
  return found && { message: '`<!--` is a comment in a script and three operators in a module.', line: module.startLine(found) }
}
