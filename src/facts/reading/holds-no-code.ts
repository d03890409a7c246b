import type { Language } from '#model/source-file'

const slashes = { line: '//', block: true } as const
const hash = { line: '#', block: false } as const

/** Comment syntax of the languages whose parsers are expensive. */
const comments: Readonly<Partial<Record<Language, { readonly line: string; readonly block: boolean }>>> = {
  typescript: slashes,
  tsx: slashes,
  javascript: slashes,
  go: slashes,
  java: slashes,
  python: hash,
}

/** Line terminators of all these languages. */
const lineEnd = /[\n\r\u2028\u2029]/g

/** Signs that a comment may hold code: Unicode escapes, which Java translates first, and a Python encoding declaration. */
const mayHoldCode = /\\u|coding[:=]/

const space = /\s*/y

/**
 * Whether a text holds only whitespace and comments, such as an empty `__init__.py` or a license header. Such a text
 * has no facts and is not parsed. Scans from the start and stops at the first code.
 */
export const holdsNoCode = (text: string, language: Language): boolean => {
  const known = comments[language]
  if (!known) return false
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; ;) {
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
    if (at >= text.length) return true
    if (text.startsWith(known.line, at)) {
      lineEnd.lastIndex = at
      const end = lineEnd.exec(text)
      const comment = text.slice(at, end?.index)
      if (mayHoldCode.test(comment)) return false
      if (!end) return true
      at = end.index + 1
    } else if (known.block && text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      // An unterminated comment is a syntax error, which the parser reports.
      if (end < 0 || mayHoldCode.test(text.slice(at, end))) return false
      at = end + 2
    } else return false
  }
}
