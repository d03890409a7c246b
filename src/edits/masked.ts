/** Languages as far as literals and comments differ. */
export type Syntax = 'c-like' | 'python' | 'other'

export const syntaxOf = (path: string): Syntax => {
  if (/\.(?:[cm]?[jt]sx?|go|java|kt)$/.test(path)) return 'c-like'
  return path.endsWith('.py') ? 'python' : 'other'
}

const quotes = new Set(['"', "'", '`'])

/** Where a literal ends that begins here: behind its last quote, or at the end of the line if it is not closed there. */
const endOfLiteral = (text: string, start: number, isTriple: boolean): number => {
  const quote = text[start] ?? ''
  if (isTriple) {
    const end = text.indexOf(quote.repeat(3), start + 3)
    return end < 0 ? text.length : end + 3
  }
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at + 1
    else if (text[at] === '\n' && quote !== '`') return at
  }
  return text.length
}

/**
 * A text of the same length, with blanks for the contents of literals and for comments: only code is left. A literal keeps its quotes.
 */
export const masked = (text: string, syntax: Syntax): string => {
  if (syntax === 'other') return text
  const parts: string[] = []
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ')
  let at = 0
  while (at < text.length) {
    const here = text[at] ?? ''
    if (syntax === 'python' ? here === '#' : text.startsWith('//', at)) {
      const end = text.indexOf('\n', at)
      const stop = end < 0 ? text.length : end
      parts.push(blank(text.slice(at, stop)))
      at = stop
    } else if (syntax === 'c-like' && text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      const stop = end < 0 ? text.length : end + 2
      parts.push(blank(text.slice(at, stop)))
      at = stop
    } else if (quotes.has(here)) {
      const stop = endOfLiteral(text, at, here !== '`' && text.startsWith(here.repeat(3), at))
      parts.push(here, blank(text.slice(at + 1, stop - 1)), stop - at > 1 ? (text[stop - 1] ?? '') : '')
      at = stop
    } else {
      parts.push(here)
      at += 1
    }
  }
  return parts.join('')
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** The bracket that closes the one at an offset of a masked text; -1 if it is not closed. */
export const closeOf = (code: string, open: number): number => {
  const stack: string[] = []
  for (let at = open; at < code.length; at += 1) {
    const here = code[at] ?? ''
    const close = closing[here]
    if (close !== undefined) stack.push(close)
    else if (here === ')' || here === ']' || here === '}') {
      if (stack.pop() !== here) return -1
      if (stack.length === 0) return at
    }
  }
  return -1
}
