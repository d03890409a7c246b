import { areas, areaTitles } from '#model/check'
import type { Area } from '#model/check'
import { checks } from '#model/checks'
import type { Placement } from '#model/publishing/publication'
import type { LedgerEntry, PastVerdict } from '#model/publishing/push-ledger'
import type { Replay } from '#model/replay'
import type { CheckStatus, Finding, OperationalChange, Review, UnitVerdict } from '#model/review'

import { digestOf } from '../publication/digest-of.ts'
import { ledgerSections } from '../publication/ledger-section.ts'
import { fit } from '../texts/fit.ts'
import type { Fitted, Section } from '../texts/fit.ts'
import { inlineCode, inlineText, linkTarget, tableCell } from '../texts/markdown-safe.ts'
import { count, labelOf, outlineOf, placeOf, severityMeanings, verdictTitles } from './outline.ts'
import type { Flip, Outline } from './outline.ts'
import { replaySection } from './replay-to-markdown.ts'

/** GitHub's limit for each text of a check run's output; a comment's limit is slightly higher. */
export const githubTextBytes = 65_535

export interface MarkdownOptions {
  /** Default: 65,535. */
  readonly maxBytes?: number
  /** Where each finding was placed on the pull request. */
  readonly placed?: readonly Placement[]
  /** The state of the findings of earlier pushes. */
  readonly ledger?: readonly LedgerEntry[]
  /** Verdicts of earlier heads, oldest first. */
  readonly verdicts?: readonly PastVerdict[]
  /** Sentences that the reader needs, for example about a refused command. */
  readonly notes?: readonly string[]
  /** What the migrations of the change do to a database. */
  readonly replay?: Replay
  /** The product's version, for replaying the verdict. */
  readonly version?: string
}

const placeCode = (finding: Finding): string => inlineCode(placeOf(finding))

const placementWords: Readonly<Record<Placement['kind'], string>> = {
  inline: 'commented inline',
  file: 'commented on the file',
  annotation: 'annotated',
  earlier: 'commented earlier',
  folded: 'counted in a comment on the same file',
  summary: '',
}

const placementOf = (placement: Placement | undefined): string => {
  const words = placement === undefined ? '' : placementWords[placement.kind]
  if (words === '') return ''
  const url = placement?.url
  return url === undefined ? ` · ${words}` : ` · [${words}](${linkTarget(url)})`
}

const listed = (texts: readonly string[]): string => texts.map(inlineText).join('; ')

const findingBlock = (finding: Finding, placement: Placement | undefined): string =>
  [
    `**${inlineText(finding.title)}** · ${placeCode(finding)}${placementOf(placement)}`,
    `- **Missing or unsafe:** ${inlineText(finding.message)}`,
    `- **Operational risk:** ${inlineText(finding.risk)}`,
    `- **Fix:** ${inlineText(finding.fix)}`,
    `- **Severity:** ${finding.severity} (${labelOf(finding)})${finding.blocking ? ', blocks' : ''} · check ${finding.check} · ${inlineCode(finding.ruleId)} · finding ${inlineCode(finding.fingerprint)}`,
    ...((finding.evidence ?? []).length === 0 ? [] : [`- **Checked:** ${listed(finding.evidence ?? [])}`]),
    '\n',
  ].join('\n')

const findingSections = (outline: Outline, placed: readonly Placement[]): Section[] => {
  const placements = new Map(placed.map((placement) => [placement.fingerprint, placement]))
  return outline.groups.map(({ severity, findings }) => ({
    name: `${severity} findings`,
    open: `### ${severity} · ${severityMeanings[severity]} (${findings.length})\n\n`,
    rows: findings.map((finding) => findingBlock(finding, placements.get(finding.fingerprint))),
    close: '',
  }))
}

const flipRow = ({ text, places, morePlaces }: Flip): string => {
  const listedPlaces = [...places.map(inlineCode), ...(morePlaces === 0 ? [] : [`and ${morePlaces} more`])].join(', ')
  return `1. ${inlineText(text)}${listedPlaces === '' ? '' : ` (${listedPlaces})`}\n`
}

const flipRows = ({ flips, moreFlips }: Outline): string[] => [
  ...flips.map(flipRow),
  ...(moreFlips === 0 ? [] : [`1. And ${moreFlips} more, listed below.\n`]),
]

const areaOfCheck = new Map<string, Area>(checks.map((check) => [check.id, check.area]))

/** Summarises the checks of an area, most severe status first. */
const areaWords = (statuses: readonly CheckStatus[]): string => {
  const amount = (status: CheckStatus) => statuses.filter((one) => one === status).length
  const gaps = amount('gap')
  const unknown = amount('not-examined')
  const parts = [
    ...(gaps > 0 ? [count(gaps, 'check with findings', 'checks with findings')] : []),
    ...(unknown > 0 ? [`${unknown} not examined`] : []),
    ...(amount('not-evidenced') > 0 ? [`${amount('not-evidenced')} not evidenced in this repository`] : []),
    ...(amount('evidenced') > 0 ? [`${amount('evidenced')} evidenced`] : []),
  ]
  if (gaps + unknown === 0 && amount('clear') > 0) parts.unshift('no findings')
  return parts.length > 0 ? parts.join(', ') : 'not affected'
}

const areasSection = (review: Review): Section => {
  const byArea = Map.groupBy(review.checks, (check) => areaOfCheck.get(check.id))
  return {
    name: 'areas',
    open: '### The ten areas\n\n| area | result |\n| --- | --- |\n',
    rows:
      review.checks.length === 0
        ? []
        : areas.map(
            (area) =>
              `| ${tableCell(inlineText(areaTitles[area]))} | ${areaWords((byArea.get(area) ?? []).map(({ status }) => status))} |\n`,
          ),
    close: '\n',
  }
}

const changeRow = ({ sign, kind, subject, path, line, note }: OperationalChange): string =>
  `| ${sign === '-' ? '−' : sign} | ${[inlineText(kind), inlineCode(subject), inlineCode(`${path}:${line}`), inlineText(note)].map(tableCell).join(' | ')} |\n`

const changesSection = (changes: readonly OperationalChange[]): Section => ({
  name: 'operational changes',
  open: '### Operational changes\n\n| | kind | what | where | note |\n| --- | --- | --- | --- | --- |\n',
  rows: changes.map(changeRow),
  close: '\n',
})

const shortRow = (finding: Finding): string =>
  `- ${finding.severity} ${inlineText(finding.title)} · ${placeCode(finding)} · ${inlineCode(finding.ruleId)}`

const reasonRow = (finding: Finding): string => {
  const reasons = finding.evidence ?? []
  return `${shortRow(finding)}${reasons.length === 0 ? '' : ` · ${listed(reasons)}`}\n`
}

const listSection = (name: string, title: string, rows: readonly string[]): Section => ({
  name,
  open: `### ${title}\n\n`,
  rows,
  close: '\n',
})

const versionLine = (review: Review, version: string | undefined): string => {
  const readiness = inlineText(version === undefined ? 'Readiness' : `Readiness ${version}`)
  return `${readiness} · base ${inlineCode(review.base.commit)} · head ${inlineCode(review.head.commit)} · digest ${inlineCode(digestOf(review))}`
}

const unitRow = ({ name, owner, verdict, files, findings }: UnitVerdict): string => {
  const unit = name === undefined ? 'not in any unit' : inlineCode(name)
  return `| ${[unit, inlineText(owner ?? ''), verdictTitles[verdict], String(files), String(findings)].map(tableCell).join(' | ')} |\n`
}

const unitsSection = (units: readonly UnitVerdict[]): Section => ({
  name: 'units',
  open: '### Units\n\n| unit | owner | verdict | changed files | findings |\n| --- | --- | --- | --- | --- |\n',
  rows: units.map(unitRow),
  close: '\n',
})

const sectionsOf = (review: Review, outline: Outline, options: MarkdownOptions): Section[] => [
  { name: 'fixes', open: `**${outline.flipsTitle}**\n\n`, rows: flipRows(outline), close: '\n' },
  listSection(
    'notes',
    'Notes',
    (options.notes ?? []).map((note) => `- ${inlineText(note)}\n`),
  ),
  unitsSection(outline.units),
  ...findingSections(outline, options.placed ?? []),
  ...(options.replay ? [replaySection(options.replay)] : []),
  areasSection(review),
  changesSection(review.operationalDiff),
  ...ledgerSections(review, options.ledger ?? [], options.verdicts ?? []),
  listSection(
    'fixed findings',
    'Fixed by this change',
    outline.fixed.map((finding) => `${shortRow(finding)}\n`),
  ),
  listSection('waived findings', 'Waived', outline.waived.map(reasonRow)),
  listSection('suppressed findings', 'Suppressed', outline.suppressed.map(reasonRow)),
  listSection(
    'preview findings',
    'Preview findings, not part of the verdict',
    outline.previews.map((finding) => `${shortRow(finding)}: ${inlineText(finding.message)}\n`),
  ),
  listSection('coverage lines', 'Coverage', [
    ...outline.coverage.map((line) => `- ${inlineText(line)}\n`),
    ...(outline.existing === 0 ? [] : [`- ${count(outline.existing, 'existing finding')} not listed.\n`]),
    `- ${versionLine(review, options.version)}\n`,
  ]),
]

/** The summary and, when it was cut, a continuation with the rest. Both stay within the limit. */
export const summaryOf = (review: Review, options: MarkdownOptions = {}): { readonly summary: string; readonly continuation?: string } => {
  const maxBytes = options.maxBytes ?? githubTextBytes
  const outline = outlineOf(review)
  const head = `${inlineText(outline.compared)}\n\n## ${outline.verdict}\n\n${inlineText(outline.reason)}\n\n`
  const fitted: Fitted = fit(head, sectionsOf(review, outline, options), `\n**Final verdict:** ${inlineText(outline.final)}\n`, maxBytes)
  return fitted.rest.length === 0
    ? { summary: fitted.text }
    : { summary: fitted.text, continuation: fit('## Continued\n\n', fitted.rest, '', maxBytes).text }
}

/**
 * The review as Markdown: the check run's summary and the output of `--format markdown`. Text from the repository cannot mention or
 * reference anything or break the layout. Never longer than `maxBytes`; when cut, it says so and keeps the final verdict.
 */
export const toMarkdown = (review: Review, options: MarkdownOptions = {}): string => summaryOf(review, options).summary
