import type { Finding } from '#model/review'
import { editLines } from './edit-lines.ts'
import { escapeControl, oneLine } from './escape-control.ts'
import { labelOf, placeOf } from '../formats/outline.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** The text of a file at the base (`LEFT`) or the head (`RIGHT`), for code frames; undefined when it is not available. */
  /** Show the edit of a finding, if it has one. */
  readonly edits?: boolean
  readonly sources?: (path: string, side: 'LEFT' | 'RIGHT') => string | undefined
}

/** Lines of context around a finding, and the most lines shown of a long one. */
const around = 1
const mostLines = 6

const fit = (text: string, width: number): string => {
  const characters = [...text]
  return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`
}

/** The finding's lines, marked, with a line of context on each side. */
const codeFrame = (finding: Finding, source: string, width: number, painted: Paint): string[] => {
  const lines = source.split(/\r\n|\n|\r/)
  if (finding.startLine > lines.length) return []
  const last = Math.min(finding.endLine, finding.startLine + mostLines - 1, lines.length)
  const from = Math.max(1, finding.startLine - around)
  const to = Math.min(lines.length, last + around)
  const digits = String(to).length
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((number) => {
    const marked = number >= finding.startLine && number <= last
    const prefix = `  ${marked ? '>' : ' '} ${String(number).padStart(digits)} │ `
    const text = escapeControl((lines[number - 1] ?? '').replaceAll('\t', '  '))
    const line = fit(`${prefix}${text}`, width)
    return marked ? line : painted.dim(line)
  })
}

/** A longer edit is cut; `readiness fix --dry-run` prints all of it. */
const mostEditLines = 14

/** The finding's edit as a diff of the head's file. */
const editFrame = (finding: Finding, { sources, width }: TerminalOptions, painted: Paint): string[] => {
  const source = finding.suggestion && sources?.(finding.path, 'RIGHT')
  const lines = finding.suggestion && source !== undefined ? editLines(finding.suggestion, source) : []
  if (lines.length === 0) return []
  const digits = Math.max(...lines.map(({ number }) => String(number).length))
  const paintLine = { ' ': painted.dim, '-': painted.red, '+': painted.green } as const
  const more = lines.length - mostEditLines
  return [
    ...wrap(finding.path, width, '  Edit:              '),
    ...lines.slice(0, mostEditLines).map(({ sign, number, text }) => {
      const prefix = `  ${sign} ${String(number).padStart(digits)} │ `
      return paintLine[sign](fit(`${prefix}${escapeControl(text.replaceAll('\t', '  '))}`, width))
    }),
    ...(more > 0 ? [painted.dim(`    and ${more} more ${more === 1 ? 'line' : 'lines'}`)] : []),
  ]
}

/** Severity, title and place; on a narrow terminal the place is on a separate line. */
const headline = (finding: Finding, width: number, painted: Paint): string[] => {
  const title = oneLine(finding.title)
  const place = oneLine(placeOf(finding))
  const first = `${painted.severity(finding.severity)(finding.severity)} ${painted.bold(title)}`
  const length = [...`${finding.severity} ${title}  ${place}`].length
  return length <= width ? [`${first}  ${place}`] : [first, `  ${place}`]
}

/** Something that a file, or the whole repository, lacks: it has no line. */
export const isOfWholeFile = ({ summaryOnly, startLine, endLine }: Finding): boolean => summaryOnly && startLine === 1 && endLine === 1

/** Does not repeat a text of the preceding finding. */
const unlessSaid = (text: string, before: string | undefined): string => (text === before ? 'As above.' : text)

/**
 * A finding with its code and its four parts.
 *
 * @param before the preceding finding, whose risk and fix are not repeated
 */
export const findingLines = (finding: Finding, before: Finding | undefined, options: TerminalOptions, painted: Paint): string[] => {
  const source = isOfWholeFile(finding) ? undefined : options.sources?.(finding.path, finding.side)
  const evidence = finding.evidence ?? []
  return [
    '',
    ...headline(finding, options.width, painted),
    ...(source === undefined ? [] : codeFrame(finding, source, options.width, painted)),
    ...wrap(finding.message, options.width, '  Missing or unsafe: '),
    ...wrap(unlessSaid(finding.risk, before?.risk), options.width, '  Operational risk:  '),
    ...wrap(unlessSaid(finding.fix, before?.fix), options.width, '  Fix:               '),
    ...(options.edits === true ? editFrame(finding, options, painted) : []),
    ...wrap(`${finding.severity}, ${labelOf(finding)}`, options.width, '  Severity:          '),
    ...(evidence.length === 0 ? [] : wrap(evidence.join(', '), options.width, '  Checked:           ')),
    painted.dim(
      `  ${oneLine(finding.ruleId)} · check ${finding.check}${finding.blocking ? ' · blocks' : ''}${finding.stage === 'preview' ? ' · preview' : ''}`,
    ),
  ]
}
