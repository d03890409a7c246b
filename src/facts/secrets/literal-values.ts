import type { Language, Span } from '#model/source-file'
import { isSensitiveName } from './sensitive-name.ts'

/** A value written out on lines that a fact names. Offsets are of the text, half-open. */
export interface LiteralValue {
  readonly start: number
  readonly end: number
  /** What the span may hold as a value: without quotes, comments and the name before it. */
  readonly values: readonly string[]
}

const code: ReadonlySet<Language> = new Set(['typescript', 'tsx', 'javascript', 'python', 'go', 'java'])

interface Line {
  readonly start: number
  readonly end: number
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: sign } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index })
    start = index + sign.length
  }
  return [...lines, { start, end: text.length }]
}

const assigned = /(?<![\w.-])(["']?)([A-Za-z_][\w.-]*)\1[^\S\n]*[:=][^\S\n]*/g
/** `ENV NAME value`, the older form. */
const spaced = /^\s*(?:ENV|ARG)\s+([\w.-]+)\s+(?=[^=\s])/i

/** Where the value starts on the first line of a setting; the line's first character where that cannot be determined. */
const startOfValue = (line: string): number => {
  for (const { index, 0: whole, 2: name = '' } of line.matchAll(assigned))
    if (name === 'value' || isSensitiveName(name)) {
      const start = index + whole.length
      return start + (/^["']?\$\{[\w.-]+:-?/.exec(line.slice(start))?.[0].length ?? 0)
    }
  const [start, name = ''] = spaced.exec(line) ?? []
  return start !== undefined && isSensitiveName(name) ? start.length : (/^\s*/.exec(line)?.[0].length ?? 0)
}

/** The value as a whole and its first word: `abc OTHER=x` in a Dockerfile, `abc, other: x }` in YAML. */
const valuesOfSetting = (rest: string): string[] => {
  const whole = rest.split(/\s#/, 1)[0]?.trim() ?? ''
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(whole) ?? []
  const quoted = double ?? single
  return quoted === undefined ? [...new Set([whole, /^[^\s,}\]"']+/.exec(whole)?.[0] ?? ''])] : [quoted]
}

/** A setting of a Dockerfile, a manifest or an environment file: all from the value to the end of its lines. */
const ofSetting = (text: string, lines: readonly Line[]): LiteralValue[] =>
  lines.map(({ start, end }, index) => {
    const line = text.slice(start, end)
    const from = index === 0 ? startOfValue(line) : (/^\s*/.exec(line)?.[0].length ?? 0)
    return { start: start + from, end, values: valuesOfSetting(line.slice(from)) }
  })

/** `os.getenv("JWT_SECRET",`, `process.env['JWT_SECRET']`: a quoted name, not a value. */
const quotedName = /(?:env|config)\w*(?:\.\w+)*\(?\s*[([]\s*(["'])[A-Za-z_][\w.]*\1\s*[,)\]]/i
const quote = /["'`]/
const quotedText = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gs

/** Everything from the first quote to the last, because only a parser knows which quotes belong together. */
const quotedSpan = (text: string, from: number, to: number): LiteralValue | undefined => {
  const region = text.slice(from, to)
  const first = region.search(quote)
  const named = quotedName.exec(region)
  const skipped = named && named.index + named[0].search(quote) === first ? named.index + named[0].length : 0
  const start = region.slice(skipped).search(quote) + skipped
  if (start < skipped) return undefined
  const last = Math.max(...['"', "'", '`'].map((sign) => region.lastIndexOf(sign)))
  const inside = region.slice(start, last + 1)
  const values = [...inside.matchAll(quotedText)].flatMap((found) => {
    const value = found[1] ?? found[2] ?? found[3] ?? ''
    const fallback = /^\$\{[^:{}]+:([^{}]*)\}/.exec(value)?.[1]
    return fallback === undefined ? [value] : [value, fallback]
  })
  return { start: from + start + 1, end: last > start ? from + last : to, values }
}

const declared = /\b([A-Za-z_$][\w$]*)(?: *: *string| +string)? *:?= *(?=["'`])/g

/** The texts of constants of this file that the lines name: `const fallback = 'x'`, `process.env.KEY ?? fallback`. */
const ofConstants = (text: string, lines: readonly Line[], region: string): LiteralValue[] => {
  const names = new Set(region.match(/[A-Za-z_$][\w$]*/g))
  return [...text.matchAll(declared)].flatMap((found) => {
    if (!names.has(found[1] ?? '')) return []
    const start = found.index + found[0].length
    return quotedSpan(text, start, lines.find(({ end }) => end >= start)?.end ?? text.length) ?? []
  })
}

const ofCode = (text: string, all: readonly Line[], lines: readonly Line[]): LiteralValue[] => {
  const from = lines[0]?.start ?? 0
  const to = lines.at(-1)?.end ?? from
  return [quotedSpan(text, from, to) ?? [], ofConstants(text, all, text.slice(from, to))].flat()
}

/**
 * The values on the lines of settings and fallbacks that are secrets by the name before them, such as `ENV JWT_SECRET=dev` and
 * `process.env.JWT_SECRET ?? 'dev'`. Their facts hold lines and no value, so the values are read again from the text, without a parser: it
 * may be too much that is taken for a value, never too little.
 */
export const literalValues = (text: string, spans: readonly Span[], language: Language): LiteralValue[] => {
  if (spans.length === 0) return []
  const all = linesOf(text)
  return spans.flatMap(({ startLine, endLine }) => {
    const lines = all.slice(startLine - 1, endLine)
    return code.has(language) ? ofCode(text, all, lines) : ofSetting(text, lines)
  })
}
