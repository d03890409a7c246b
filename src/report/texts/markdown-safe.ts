import { shorten } from './cut.ts'
import { escapeControlInLines, oneLine } from './escape-control.ts'

/**
 * Text from a repository must have no effect when printed. It must not mention people, reference or close issues, open a fence, a table
 * cell, an HTML tag or a link, or imitate our hidden marker. GitHub finds mentions and references in the rendered text, so escaping with a
 * backslash or an entity does not stop them. It ignores text in code, and a zero-width space breaks the pattern.
 */
const zeroWidth = '\u200b'

/** None of our messages is longer; a longer text contains an extremely long name. */
const longest = 2_000

/** Breaks our marker in quoted text: the opening one, the closing one, and one spread over several lines. */
const disarmMarker = (text: string): string => text.replaceAll(/(<!--[\s/]*readiness)(?=\s*:)/gi, `$1${zeroWidth}`)

const prose = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${zeroWidth}`)
    .replace(/#(?=[\p{L}\p{N}])/gu, `#${zeroWidth}`)
    .replace(/\b(gh)-(?=\d)/gi, `$1-${zeroWidth}`)
    .replaceAll('://', `:${zeroWidth}//`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}${zeroWidth}.`)

/** Escapes what would begin a heading, a list, a rule or the underline of a heading. */
const atLineStart = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[#+=|-]/, '\\$&')

/**
 * A code span with exactly this text, on one line. Its fence is longer than any run of backticks inside. In a table cell, pass the result
 * through {@link tableCell}.
 */
export const inlineCode = (text: string): string => {
  const content = disarmMarker(shorten(oneLine(text), longest))
  if (content === '') return '` `'
  const runs = [...content.matchAll(/`+/g)].map((run) => run[0].length)
  let fence = '`'
  while (runs.includes(fence.length)) fence += '`'
  const padded = content.startsWith('`') || content.endsWith('`') ? ` ${content} ` : content
  return `${fence}${padded}${fence}`
}

/** Prose on one line. Code spans in it (`` `name` ``, as in rule messages) stay code; everything else is escaped. */
export const inlineText = (text: string): string => {
  const pieces = shorten(oneLine(text), longest).split(/`([^`]+)`/)
  const safe = pieces.map((piece, index) => (index % 2 === 1 ? inlineCode(piece) : prose(piece))).join('')
  return atLineStart(safe)
}

/** One line for an annotation, which GitHub shows verbatim. */
export const plainLine = (text: string): string => disarmMarker(oneLine(text))

/** Escapes vertical bars in inline Markdown, inside code too, so that it fits in a table cell. */
export const tableCell = (markdown: string): string =>
  markdown.replace(/(?<!\\)(\\*)\|/g, (_bar, slashes: string) => (slashes.length % 2 === 1 ? `${slashes}|` : `${slashes}\\|`))

/** A GitHub URL or one of ours as a link target; a bracket in it would end the link early. */
export const linkTarget = (url: string): string => encodeURI(url).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))

/** A fence longer than any run of backticks inside, so that no line of the text can close it. */
const fenceFor = (text: string): string => {
  const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  return '`'.repeat(Math.max(3, longestRun + 1))
}

/** A fenced block with this text. `info` is a language name, or `suggestion`. */
export const codeBlock = (text: string, info = ''): string => {
  const content = disarmMarker(escapeControlInLines(text.replaceAll('\r', '\n')))
  const fence = fenceFor(text)
  return `${fence}${info.replace(/[^a-z]/g, '')}\n${content}\n${fence}`
}

/**
 * A GitHub suggestion block. Its button writes the text to the file verbatim, so the text is not altered.
 *
 * @returns undefined when the text contains control characters or our marker, which must not be shown; there is no suggestion then
 */
export const suggestionBlock = (replacement: string): string | undefined => {
  const block = codeBlock(replacement, 'suggestion')
  const fence = fenceFor(replacement)
  return block === `${fence}suggestion\n${replacement}\n${fence}` ? block : undefined
}
