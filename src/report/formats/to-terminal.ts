import type { Finding, Review, UnitVerdict } from '#model/review'

import { oneLine } from '../texts/escape-control.ts'
import { findingLines, type TerminalOptions } from '../texts/finding-lines.ts'
import { count, outlineOf, placeOf, severityMeanings, verdictTitles } from './outline.ts'
import type { Outline } from './outline.ts'
import { paint } from '../texts/paint.ts'
import type { Paint } from '../texts/paint.ts'
import { wrap } from '../texts/wrap.ts'

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
    ...section(outline.flipsTitle, flipLines(outline, width), painted),
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
