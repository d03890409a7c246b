import { shorten } from './cut.ts'
import { escapeControlInLines, oneLine } from './escape-control.ts'

/**
 * What comes from a repository may be printed and nothing more: it must not mention people, refer to or close issues, open a fence, a table
 * cell, an HTML tag or a link, or pass for our own hidden marker. GitHub looks for mentions and references in the rendered text, so that
 * escaping them with a backslash or an entity does not help; inside code it does not look, and a zero-width space breaks the pattern.
 */
const zeroWidth = '\u200b'

/** No message of ours needs more; a longer one is somebody's long name. */
const longest = 2_000

/** A marker of ours is never quoted as it is: neither its opening nor its closing, nor one that is spread over several lines. */
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

/** What would begin a heading, a list, a rule or the underline of a heading. */
const atLineStart = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[#+=|-]/, '\\$&')

/**
 * A code span that holds exactly this text, on one line. Its fence is longer than any run of backticks inside.
 * Inside a table's cell, put it through {@link tableCell}.
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

/**
 * Prose on one line. Code spans in it (`` `name` ``, as rules write their messages) stay code; everything else is only text.
 */
export const inlineText = (text: string): string => {
  const pieces = shorten(oneLine(text), longest).split(/`([^`]+)`/)
  const safe = pieces.map((piece, index) => (index % 2 === 1 ? inlineCode(piece) : prose(piece))).join('')
  return atLineStart(safe)
}

/** One line for an annotation, which GitHub shows as it is written. */
export const plainLine = (text: string): string => disarmMarker(oneLine(text))

/** Makes inline Markdown fit for a table's cell: a vertical bar no longer ends it, inside code either. */
export const tableCell = (markdown: string): string =>
  markdown.replace(/(?<!\\)(\\*)\|/g, (_bar, slashes: string) => (slashes.length % 2 === 1 ? `${slashes}|` : `${slashes}\\|`))

/** An address of GitHub's own or of ours as the target of a link; a bracket in it would end the link early. */
export const linkTarget = (url: string): string => encodeURI(url).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))

/** A fence longer than any run of backticks inside, so that no line of the text can close it. */
const fenceFor = (text: string): string => {
  const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  return '`'.repeat(Math.max(3, longestRun + 1))
}

/** A fenced block that holds this text. `info` is a language's name, or `suggestion`. */
export const codeBlock = (text: string, info = ''): string => {
  const content = disarmMarker(escapeControlInLines(text.replaceAll('\r', '\n')))
  const fence = fenceFor(text)
  return `${fence}${info.replace(/[^a-z]/g, '')}\n${content}\n${fence}`
}

/**
 * GitHub's block for a change that is applied by a button: the text goes into the file as it stands, so nothing in it is altered.
 *
 * @returns undefined when the text holds what must not be shown as it is (control characters, our marker): then there is no suggestion
 */
export const suggestionBlock = (replacement: string): string | undefined => {
  const block = codeBlock(replacement, 'suggestion')
  const fence = fenceFor(replacement)
  return block === `${fence}suggestion\n${replacement}\n${fence}` ? block : undefined
}
