import type { SyntaxNode } from '../tree/tree.ts'

/** Takes `await` and parentheses off an expression. */
export const bare = (node: SyntaxNode): SyntaxNode => {
  let at = node
  while (at.kind === 'await' || at.kind === 'parenthesized_expression') {
    const [inner] = at.children
    if (!inner) break
    at = inner
  }
  return at
}

/** An expression's text on one line, shortened for messages and identities. */
export const shortText = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
