import type { Finding, Review, UnitVerdict } from '#model/review'

import { escapeControl, oneLine } from './escape-control.ts'
import { count, labelOf, outlineOf, placeOf, severityMeanings, verdictTitles } from './outline.ts'
import type { Outline } from './outline.ts'
import { paint } from './paint.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** The text of a file at the base (`LEFT`) or the head (`RIGHT`), for code frames; undefined when it is not available. */
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

/** Severity, title and place; on a narrow terminal the place is on a separate line. */
const headline = (finding: Finding, width: number, painted: Paint): string[] => {
  const title = oneLine(finding.title)
  const place = oneLine(placeOf(finding))
  const first = `${painted.severity(finding.severity)(finding.severity)} ${painted.bold(title)}`
  const length = [...`${finding.severity} ${title}  ${place}`].length
  return length <= width ? [`${first}  ${place}`] : [first, `  ${place}`]
}

/** Does not repeat a text of the preceding finding. */
const unlessSaid = (text: string, before: string | undefined): string => (text === before ? 'As above.' : text)

const findingLines = (finding: Finding, before: Finding | undefined, options: TerminalOptions, painted: Paint): string[] => {
  const source = options.sources?.(finding.path, finding.side)
  const evidence = finding.evidence ?? []
  return [
    '',
    ...headline(finding, options.width, painted),
    ...(source === undefined ? [] : codeFrame(finding, source, options.width, painted)),
    ...wrap(finding.message, options.width, '  Missing or unsafe: '),
    ...wrap(unlessSaid(finding.risk, before?.risk), options.width, '  Operational risk:  '),
    ...wrap(unlessSaid(finding.fix, before?.fix), options.width, '  Fix:               '),
    ...wrap(`${finding.severity}, ${labelOf(finding)}`, options.width, '  Severity:          '),
    ...(evidence.length === 0 ? [] : wrap(evidence.join(', '), options.width, '  Checked:           ')),
    painted.dim(`  ${oneLine(finding.ruleId)} · check ${finding.check}${finding.blocking ? ' · blocks' : ''}`),
  ]
}

const oneLiner = (finding: Finding, width: number): string[] =>
  wrap(`${finding.severity} ${finding.title}: ${placeOf(finding)} (${finding.ruleId})`, width, '  ')

/** Findings grouped by rule, with a line for each place. Fixed findings are always on removed lines, so the place does not say so. */
const grouped = (findings: readonly Finding[], width: number): string[] =>
  [...Map.groupBy(findings, ({ severity, title, ruleId }) => `${severity} ${title} (${ruleId})`)].flatMap(([head, same]) => [
    ...wrap(head, width, '  '),
    ...same.map((finding) => `       ${oneLine(finding.state === 'fixed' ? `${finding.path}:${finding.startLine}` : placeOf(finding))}`),
  ])

const withReason = (finding: Finding, width: number): string[] => [
  ...oneLiner(finding, width),
  ...(finding.evidence ?? []).flatMap((reason) => wrap(reason, width, '    Reason: ')),
]

const section = (title: string, lines: readonly string[], painted: Paint): string[] =>
  lines.length === 0 ? [] : ['', painted.bold(title), ...lines]

const flipLines = ({ flips, moreFlips }: Outline, width: number): string[] => [
  ...flips.flatMap(({ text, places, morePlaces }, index) => [
    ...wrap(text, width, `  ${index + 1}. `),
    ...(places.length === 0 ? [] : wrap([...places, ...(morePlaces === 0 ? [] : [`and ${morePlaces} more`])].join(', '), width, '     ')),
  ]),
  ...(moreFlips === 0 ? [] : [`  And ${moreFlips} more, listed below.`]),
]

/**
 * The review for the terminal: verdict, what to fix, findings P0 first with the four required parts, operational changes, coverage, and the
 * final verdict. No text from the repository reaches the terminal as a control sequence.
 */
export const toTerminal = (review: Review, options: TerminalOptions): string => {
  const { width } = options
  const painted = paint(options.colour)
  const outline = outlineOf(review)
  const verdictColour = review.verdict === 'production-ready' ? painted.green : painted.red
  const paintVerdict = review.verdict === 'production-ready-with-fixes' ? painted.yellow : verdictColour
  return [
    ...wrap(outline.compared, width),
    '',
    painted.bold(paintVerdict(outline.verdict)),
    ...wrap(outline.reason, width),
    ...section('To pass, fix:', flipLines(outline, width), painted),
    ...section(
      'Units',
      outline.units.flatMap((unit) => unitLines(unit, width)),
      painted,
    ),
    ...outline.groups.flatMap(({ severity, findings }) =>
      section(
        `${severity} · ${severityMeanings[severity]} (${findings.length})`,
        findings.flatMap((finding, index) => findingLines(finding, findings[index - 1], options, painted)),
        painted,
      ),
    ),
    ...section('Operational changes', operationalLines(review, width), painted),
    ...section('Fixed by this change', grouped(outline.fixed, width), painted),
    ...section(
      'Waived',
      outline.waived.flatMap((finding) => withReason(finding, width)),
      painted,
    ),
    ...section(
      'Suppressed',
      outline.suppressed.flatMap((finding) => withReason(finding, width)),
      painted,
    ),
    ...section('Preview findings, not part of the verdict', grouped(outline.previews, width), painted),
    ...section('Coverage', coverageLines(outline, width), painted),
    '',
    ...wrap(outline.final, width, 'Final verdict: ').map((line) => painted.bold(paintVerdict(line))),
    '',
  ].join('\n')
}

const unitLines = ({ name = 'not in any unit', owner, verdict, findings }: UnitVerdict, width: number): string[] =>
  wrap(`${name}${owner === undefined ? '' : ` (${owner})`}: ${verdictTitles[verdict]}, ${count(findings, 'finding')}`, width, '  ')

const operationalLines = (review: Review, width: number): string[] =>
  review.operationalDiff.flatMap(({ sign, kind, subject, path, line, note }) =>
    wrap(`${kind} ${subject}${note === '' ? '' : ` (${note})`} at ${path}:${line}`, width, `  ${sign} `),
  )

const coverageLines = (outline: Outline, width: number): string[] => [
  ...outline.coverage.flatMap((line) => wrap(line, width, '  ')),
  ...(outline.existing === 0 ? [] : wrap(`${count(outline.existing, 'existing finding')} not listed.`, width, '  ')),
]
