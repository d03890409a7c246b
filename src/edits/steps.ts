import type { EditStep, LineEdit } from '#model/rule'
import { overlaps, type Span } from '#model/source-file'
import { closeOnSignal } from './close-on-signal.ts'
import { execForm } from './exec-form.ts'
import { withImport, withoutUnused } from './imports.ts'
import { closeOf } from './masked.ts'
import { rethrow } from './rethrow.ts'
import { indentAt, lineAt, putBefore, rangeOf, replaceRange, takeAway, type Source } from './source.ts'

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_$]/u.test(character)

/** Offsets at which a text occurs between two others, as whole words. */
const occurrences = (text: string, part: string, [start, end]: readonly [number, number]): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(part, start); at >= 0 && at + part.length <= end; at = text.indexOf(part, at + 1)) {
    const isCut = (isWord(part[0]) && isWord(text[at - 1])) || (isWord(part.at(-1)) && isWord(text[at + part.length]))
    if (!isCut) found.push(at)
  }
  return found
}

/** The only occurrence; undefined if there is none, or several. */
const onlyOne = (found: readonly number[]): number | undefined => (found.length === 1 ? found[0] : undefined)

type Step<Kind extends EditStep['kind']> = Extract<EditStep, { kind: Kind }>

const replace = (source: Source, at: Span, { text, by, imports }: Step<'replace'>): readonly LineEdit[] | undefined => {
  const range = rangeOf(source, at)
  if (!range || text === '') return undefined
  // In code, a mention in a literal or a comment does not count, unless the text itself contains a literal.
  const where = source.syntax === 'other' || /["'`]/.test(text) ? source.text : source.code
  const place = onlyOne(occurrences(where, text, range))
  const edit = place === undefined ? undefined : replaceRange(source, place, place + text.length, by)
  const more = withImport(source, imports)
  if (!edit || !more || place === undefined) return undefined
  const unused = withoutUnused(source, place, text)
  // An import that is left over is untidy in Python, and an error in Go, which the overlap of both edits then shows.
  const isInTheWay = unused.some((own) => more.some((other) => overlaps(other.at, own.at)))
  return [edit, ...more, ...(isInTheWay && !source.path.endsWith('.go') ? [] : unused)]
}

/** Behind the last element in brackets, on the line of that element; nothing but the bracket or a comma may follow it. */
const behindLast = (source: Source, open: number, code: string): LineEdit | undefined => {
  const close = closeOf(source.code, open)
  if (close < 0) return undefined
  const inside = source.code.slice(open + 1, close)
  const last = inside.trimEnd()
  if (last.trim() === '') return lineAt(source, open) === lineAt(source, close) ? replaceRange(source, open + 1, close, code) : undefined
  const end = open + 1 + last.length
  const hasComma = last.endsWith(',')
  if (lineAt(source, end - 1) === lineAt(source, close)) return replaceRange(source, end, end, hasComma ? ` ${code}` : `, ${code}`)
  // One element to a line: the new ones get lines of their own, if nothing but its comma follows the last.
  const line = lineAt(source, end - 1)
  const text = source.lines[line - 1] ?? ''
  if (
    (
      source.code.slice(end, source.starts[line] ?? source.code.length) + source.text.slice(end, (source.starts[line] ?? Infinity) - 1)
    ).trim() !== ''
  )
    return undefined
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  const own = `${text.trimEnd()}${hasComma ? '' : ','}`
  const added = code.split(', ').map((one) => `${indent}${one},`)
  if (!source.path.endsWith('.go')) return { at: { startLine: line, endLine: line }, replacement: [own, ...added].join('\n') }
  const startLine = lineAt(source, open) + 1
  const fields = aligned([...source.lines.slice(startLine - 1, line - 1), own, ...added])
  return fields && { at: { startLine, endLine: line }, replacement: fields.join('\n') }
}

/** Fields as gofmt writes them, with their values in a column. Undefined if one of them is longer than its line. */
const aligned = (lines: readonly string[]): readonly string[] | undefined => {
  const fields = lines.map((line) => /^(\s*)(\w+):\s*(\S.*,)$/.exec(line))
  if (!fields.every((field) => field !== null)) return undefined
  const width = Math.max(...fields.map(([, , name = '']) => name.length)) + 2
  return fields.map(([, indent = '', name = '', content = '']) => `${indent}${`${name}:`.padEnd(width)}${content}`)
}

/** The bracket behind a name in some lines. */
const openBehind = (source: Source, name: string, bracket: '(' | '{', range: readonly [number, number]): number | undefined => {
  const place = onlyOne(occurrences(source.code, `${name}${bracket}`, range))
  return place === undefined ? undefined : place + name.length
}

const argument = (source: Source, at: Span, { callee, code }: Step<'argument'>): readonly LineEdit[] | undefined => {
  const range = rangeOf(source, at)
  const open = range && openBehind(source, callee, '(', range)
  const close = open === undefined ? -1 : closeOf(source.code, open)
  if (open === undefined || close < 0) return undefined
  const isProperty = /^[\p{L}_$][\p{L}\p{N}_$]*(?::|$|,)/u.test(code) && /\.[cm]?[jt]sx?$/.test(source.path) && code.includes(':')
  const last = source.code
    .slice(open + 1, close)
    .trimEnd()
    .replace(/,$/, '')
    .trimEnd()
  if (!isProperty) {
    // Named arguments at the end stay there; a spread could contain the new one.
    if (/\*\*[\p{L}_][\p{L}\p{N}_.]*$/u.test(last)) return undefined
    const edit = behindLast(source, open, code)
    return edit && [edit]
  }
  if (!last.endsWith('}')) {
    const edit = last === '' ? undefined : behindLast(source, open, `{ ${code} }`)
    return edit && [edit]
  }
  // The brace that the last one closes.
  const closeBrace = open + last.length
  for (let brace = source.code.indexOf('{', open); brace >= 0 && brace < closeBrace; brace = source.code.indexOf('{', brace + 1))
    if (closeOf(source.code, brace) === closeBrace) {
      const edit = behindLast(source, brace, /^\s*$/.test(source.code.slice(brace + 1, closeBrace)) ? ` ${code} ` : code)
      return edit && [edit]
    }
  return undefined
}

const field = (source: Source, at: Span, { of, code, imports }: Step<'field'>): readonly LineEdit[] | undefined => {
  const range = rangeOf(source, at)
  const open = range && openBehind(source, of, '{', range)
  const edit = open === undefined ? undefined : behindLast(source, open, code)
  const more = withImport(source, imports)
  return edit && more && [edit, ...more]
}

const firstLine = (source: Source, { code }: Step<'first-line'>): readonly LineEdit[] | undefined => {
  const edit = putBefore(source, 1, [code])
  return edit && [edit]
}

/** Only if the line is what the rule takes it for: in `api: { stop_signal: SIGKILL }`, more than the signal would go. */
const deleted = (source: Source, at: Span, { line, isWhole }: Step<'delete'>): readonly LineEdit[] | undefined => {
  const text = source.lines[at.startLine - 1]?.trim() ?? ''
  if (at.startLine !== at.endLine || (isWhole ? text !== line : !text.startsWith(line)) || text.endsWith('\\')) return undefined
  // The rest of a statement or of a flow of YAML stays behind on its own.
  if (!isBalanced(text)) return undefined
  const edit = takeAway(source, at)
  return edit && [edit]
}

const isBalanced = (text: string): boolean => [...text].every((sign, index) => !'([{'.includes(sign) || closeOf(text, index) >= 0)

const value = (source: Source, at: Span, { name, from, by }: Step<'value'>): readonly LineEdit[] | undefined => {
  const range = rangeOf(source, at)
  if (!range) return undefined
  const found = occurrences(source.text, name, range).flatMap((place) => {
    const rest = source.text.slice(place + name.length, range[1])
    const sign = /^["']?\s*[:=]\s*["']?/.exec(rest)?.[0]
    if (sign === undefined || !rest.startsWith(from, sign.length)) return []
    const start = place + name.length + sign.length
    return isWord(source.text[start + from.length]) ? [] : [start]
  })
  const place = onlyOne(found)
  const edit = place === undefined ? undefined : replaceRange(source, place, place + from.length, by)
  return edit && [edit]
}

/** How a variable with a fallback is written, and how without: the two languages in which a missing one then stops the start. */
const withoutFallback: readonly {
  readonly path: RegExp
  readonly before: readonly string[]
  readonly end: string
  readonly instead: (name: string) => string
}[] = [
  {
    path: /\.py$/,
    before: ['os.environ.get("NAME", ', "os.environ.get('NAME', ", 'os.getenv("NAME", ', "os.getenv('NAME', "],
    end: ')',
    instead: (name) => `os.environ["${name}"]`,
  },
  { path: /\.(?:java|ya?ml|properties)$/, before: ['${NAME:'], end: '}', instead: (name) => `\${${name}}` },
  { path: /\.sh$|^[^.]+$/, before: ['${NAME:-'], end: '}', instead: (name) => `\${${name}:?}` },
]

/**
 * Whether a line of Python belongs to a class with subclasses in the file. A fallback in such a class of settings also serves those of
 * development and tests, which would not start without the variable.
 */
const isInBaseClass = ({ path, lines }: Source, line: number): boolean => {
  if (!path.endsWith('.py')) return false
  const indentOf = (text: string): number => text.search(/\S/)
  const own = indentOf(lines[line - 1] ?? '')
  const heading = lines
    .slice(0, line - 1)
    .reverse()
    .find((text) => text.trim() !== '' && indentOf(text) < own)
  const name = /^\s*class (\w+)/.exec(heading ?? '')?.[1]
  return name !== undefined && lines.some((text) => new RegExp(`^\\s*class \\w+\\([^)]*\\b${name}\\b`).test(text))
}

const require = (source: Source, at: Span, { name }: Step<'require'>): readonly LineEdit[] | undefined => {
  const range = rangeOf(source, at)
  if (isInBaseClass(source, at.startLine)) return undefined
  const form = withoutFallback.find(({ path }) => path.test(source.path))
  if (!range || !form) return undefined
  const found = form.before.flatMap((before) => {
    const written = before.replace('NAME', name)
    return occurrences(source.text, written, range).map((start) => ({
      start,
      end: source.text.indexOf(form.end, start + written.length),
      written,
    }))
  })
  const [only, ...others] = found
  // A fallback that contains a bracket is more than a value.
  if (!only || others.length > 0 || only.end < 0 || only.end >= range[1]) return undefined
  if (/[({$]/.test(source.text.slice(only.start + only.written.length, only.end))) return undefined
  const edit = replaceRange(source, only.start, only.end + 1, form.instead(name))
  return edit && [edit]
}

const wrap = (source: Source, at: Span, { heading }: Step<'wrap'>): readonly LineEdit[] | undefined => {
  const lines = source.lines.slice(at.startLine - 1, at.endLine)
  if (source.syntax !== 'python' || lines.length === 0) return undefined
  // A literal of several lines would get the indentation too.
  if (lines.some((line) => line.includes('"""') || line.includes("'''"))) return undefined
  const indent = indentAt(source, at.startLine)
  const unit = indent.includes('\t') ? '\t' : '    '
  return [
    {
      at: { startLine: at.startLine, endLine: at.endLine },
      replacement: [indent + heading, ...lines.map((line) => (line.trim() === '' ? line : unit + line))].join('\n'),
    },
  ]
}

const afterLine = (source: Source, { line, code }: Step<'after-line'>): readonly LineEdit[] | undefined => {
  const found = source.lines.flatMap((text, index) => (text.startsWith(line) ? [index + 1] : []))
  const place = onlyOne(found)
  if (place === undefined) return undefined
  const edit = putBefore(source, place + 1, [indentAt(source, place + 1) + code])
  return edit && [edit]
}

/** The lines that a step changes; undefined if the text does not allow it. */
const editsOf = (source: Source, at: Span, step: EditStep): readonly LineEdit[] | undefined => {
  switch (step.kind) {
    case 'replace':
      return replace(source, at, step)
    case 'argument':
      return argument(source, at, step)
    case 'field':
      return field(source, at, step)
    case 'rethrow':
      return rethrow(source, at, step.by)
    case 'exec-form':
      return execForm(source, at)
    case 'close-on-signal':
      return closeOnSignal(source, at, step)
    case 'first-line':
      return firstLine(source, step)
    case 'delete':
      return deleted(source, at, step)
    case 'value':
      return value(source, at, step)
    case 'require':
      return require(source, at, step)
    case 'wrap':
      return wrap(source, at, step)
    case 'after-line':
      return afterLine(source, step)
  }
}

/** All steps, or none: half an edit is no edit. */
export const editsFor = (source: Source, at: Span, steps: readonly EditStep[]): readonly LineEdit[] | undefined => {
  const all: LineEdit[] = []
  for (const step of steps) {
    const edits = editsOf(source, at, step)
    if (!edits) return undefined
    all.push(...edits)
  }
  return all
}
