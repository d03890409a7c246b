import type { Module } from './module.ts'
import { ts } from './parse.ts'

/**
 * Finds `<!--` in a script. In a module, and for this parser, these are three operators; in a classic script every engine treats them as a comment
 * to the end of the line (ECMAScript, Annex B). The rest of the line therefore runs differently from how it is parsed here.
 */
export const htmlLikeComment = (module: Module): { readonly message: string; readonly line: number } | undefined => {
  const { text } = module.file
  if (!text.includes('<!--')) return undefined
  const found = module
    .all<ts.PrefixUnaryExpression>(ts.SyntaxKind.PrefixUnaryExpression)
    .find((node) => node.operator === ts.SyntaxKind.MinusMinusToken && text.startsWith('<!--', node.getStart(module.file) - 2))
  return found && { message: '`<!--` starts a comment in a script, but is three operators in a module.', line: module.startLine(found) }
}
