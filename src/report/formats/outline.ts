import { consequenceOf } from '#model/consequence'
import type { Consequence } from '#model/consequence'
import type { Rule } from '#model/rule'
import type { Coverage, Finding, LimitedTo, Review, UnitVerdict, Verdict } from '#model/review'
import { severities } from '#model/severity'
import type { Severity } from '#model/severity'
import { stagedFiles, workTree } from '#model/revisions/uncommitted'

export const verdictTitles: Readonly<Record<Verdict, string>> = {
  'production-ready': 'Production-ready',
  'production-ready-with-fixes': 'Production-ready with fixes',
  'not-production-ready': 'Not production-ready',
  'not-fully-examined': 'Not fully examined',
}

/** The meaning of a severity regardless of the finding, for headings and legends. */
export const severityMeanings: Readonly<Record<Severity, string>> = {
  P0: 'data loss or security breach',
  P1: 'outage, stuck system or security exposure',
  P2: 'operational pain or security weakness',
  P3: 'hygiene',
}

const securityLabels: Readonly<Record<Severity, string>> = {
  P0: 'security breach',
  P1: 'security exposure',
  P2: 'security weakness',
  P3: 'hygiene',
}

const consequenceLabels: Readonly<Record<Exclude<Consequence, 'security'>, string>> = {
  'data-loss': 'data loss',
  outage: 'outage or stuck system',
  operations: 'operational pain',
  hygiene: 'hygiene',
}

/** The consequence of a finding or a rule in production, which is more precise than the meaning of its severity. */
export const labelOf = ({ severity, consequence }: Pick<Finding, 'severity' | 'consequence'>): string => {
  if (consequence === undefined) return severityMeanings[severity]
  return consequence === 'security' ? securityLabels[severity] : consequenceLabels[consequence]
}

/** The same for a rule, at its default severity. */
export const labelOfRule = (rule: Rule): string => labelOf({ severity: rule.severity, consequence: consequenceOf(rule) })

/** What follows "Operational risk": the consequence in parentheses, unless it would only repeat these words ("operational pain"). */
export const consequenceAfterRisk = (finding: Pick<Finding, 'severity' | 'consequence'>): string =>
  finding.consequence === 'operations' ? '' : ` (${labelOf(finding)})`

/** The standard's sentence for a system without a gap. */
export const nothingFound = 'System meets production readiness standards.'

/** For a change of only documents, tests and the like, and for an empty one. */
export const nothingToReview = 'Nothing to review: no file in this change affects production.'

/** One action that would change the verdict. */
export interface Flip {
  readonly text: string
  /** Where, as `path:line`; empty when it has no place. At most five; {@link morePlaces} counts the others. */
  readonly places: readonly string[]
  readonly morePlaces: number
}

/** What every report for people says, before it becomes terminal text or Markdown. The texts are not escaped; the caller escapes them. */
export interface Outline {
  /** The two compared sides, and the number of changed files and rules. */
  readonly compared: string
  readonly verdict: string
  /** The reason for the verdict, in a sentence. */
  readonly reason: string
  /** The heading of {@link flips}. A change that is "production-ready with fixes" passes as it is, unless the configuration says otherwise. */
  readonly flipsTitle: string
  /** The shortest list of actions that would change the verdict; empty when it is "production-ready". */
  readonly flips: readonly Flip[]
  /** Number of actions not listed; they are among the findings or in the coverage. */
  readonly moreFlips: number
  /** Findings of this change, P0 first, without previews. Severities without a finding are left out. */
  readonly groups: readonly { readonly severity: Severity; readonly findings: readonly Finding[] }[]
  readonly previews: readonly Finding[]
  readonly fixed: readonly Finding[]
  readonly waived: readonly Finding[]
  readonly suppressed: readonly Finding[]
  /** Number of findings that exist at the merge base, moved ones included. They are counted, never listed. */
  readonly existing: number
  readonly coverage: readonly string[]
  /** One entry for each deployable that the change touches; empty where the repository has only one. */
  readonly units: readonly UnitVerdict[]
  /** The last line of the report, after "Final verdict". */
  readonly final: string
}

export const count = (amount: number, one: string, many = `${one}s`): string => `${amount} ${amount === 1 ? one : many}`

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

export const placeOf = (finding: Finding): string =>
  `${finding.path}:${finding.startLine}${finding.side === 'LEFT' ? ' (removed line)' : ''}`

/** `1 P0 and 2 P1`. */
export const countBySeverity = (findings: readonly Finding[]): string =>
  joined(
    severities.flatMap((severity) => {
      const amount = findings.filter((finding) => finding.severity === severity).length
      return amount === 0 ? [] : [`${amount} ${severity}`]
    }),
  )

/** New findings of rules that affect the verdict. */
const counted = (review: Review): readonly Finding[] =>
  review.findings.filter((finding) => finding.state === 'new' && finding.stage === 'stable')

/** The list is an overview; the report repeats everything in it further down. */
const mostPlaces = 5
const mostFlips = 10

const flip = (text: string, places: readonly string[]): Flip => ({
  text,
  places: places.slice(0, mostPlaces),
  morePlaces: Math.max(0, places.length - mostPlaces),
})

/** One entry per rule and fix, since the same kind of change fixes all its places. */
const flipsOf = (findings: readonly Finding[]): Flip[] => {
  const byFix = Map.groupBy(findings, (finding) => `${finding.ruleId}\n${finding.fix}`)
  return [...byFix.values()].map((same) =>
    flip(`${same[0]?.severity ?? ''} ${same[0]?.title ?? ''}: ${same[0]?.fix ?? ''}`, same.map(placeOf)),
  )
}

const examinationFlips = (coverage: Coverage): Flip[] => [
  ...[...Map.groupBy(coverage.notExamined, ({ reason }) => reason)].map(([reason, files]) =>
    flip(
      `${files.length === 1 ? 'This file' : `These ${files.length} files`} could not be examined: ${reason}`,
      files.map(({ path }) => path),
    ),
  ),
  ...(coverage.truncated === undefined ? [] : [flip(`Split this change, so that all of its files are listed: ${coverage.truncated}`, [])]),
]

/** Rules that did not run because something was not read, or because they failed. */
const rulesFlips = (coverage: Coverage): Flip[] =>
  coverage.rulesNotRun.map(({ ruleId, reason }) => flip(`Rule \`${ruleId}\` did not run: ${reason}`, []))

/** The verdict names at most this many files; the coverage lists all. */
const mostNamed = 3

/** "`src/pay.rb` and `src/tax.rb` (no rule reads this language: Ruby) could not be examined" */
const unexaminedFiles = (files: Coverage['notExamined']): string => {
  const rest = files.length - mostNamed
  const named = [...Map.groupBy(files.slice(0, mostNamed), ({ reason }) => reason)].map(
    ([reason, same]) => `${joined(same.map(({ path }) => `\`${path}\``))} (${reason})`,
  )
  return `${joined(rest > 0 ? [...named, count(rest, 'more file')] : named)} could not be examined`
}

const notExaminedPart = (coverage: Coverage): string =>
  joined([
    ...(coverage.notExamined.length > 0 ? [unexaminedFiles(coverage.notExamined)] : []),
    ...(coverage.truncated === undefined ? [] : ['the list of changed files is incomplete']),
  ])

const flipsFor = (review: Review): Flip[] => {
  const { coverage } = review
  switch (review.verdict) {
    case 'production-ready':
      return []
    case 'production-ready-with-fixes':
      return flipsOf(counted(review))
    case 'not-production-ready':
      return [...flipsOf(counted(review).filter((finding) => finding.blocking)), ...examinationFlips(coverage)]
    case 'not-fully-examined': {
      const files = examinationFlips(coverage)
      return files.length > 0 ? files : rulesFlips(coverage)
    }
  }
}

/** "2 Ruby files (advisory by configuration) and 1 file (ignored by configuration)". */
const notReviewedPart = ({ notReviewed = [] }: Coverage): string =>
  joined(
    [...Map.groupBy(notReviewed, ({ language = '', reason }) => JSON.stringify([language, reason])).values()].map((same) => {
      const { language, reason } = same[0] as (typeof same)[number]
      return `${count(same.length, language === undefined ? 'file' : `${language} file`)} (${reason})`
    }),
  )

/** "1 of 142 rules ran"; empty when all did. */
const rulesPart = ({ rules }: Review): string =>
  rules === undefined || rules.ran >= rules.of ? '' : `${rules.ran} of ${count(rules.of, 'rule')} ran`

/** The paths, as the person gave them: `` `src/billing` and `src/tax` ``. */
export const limitNames = ({ paths }: LimitedTo): string => joined(paths.map((path) => `\`${path === '' ? '.' : path}\``))

/** Says what a limited report leaves out; empty for a whole one. */
const limitSentence = ({ limitedTo, coverage }: Review): string => {
  if (limitedTo === undefined) return ''
  const { changedFiles: all, otherFindings } = limitedTo
  const others = otherFindings === 0 ? '' : ` ${otherFindingsSentence(limitedTo)}`
  return ` Limited to ${limitNames(limitedTo)}: ${changedFiles(coverage)} of ${count(all, 'changed file')}.${others}`
}

/** "3 findings in other files are not listed." */
export const otherFindingsSentence = ({ otherFindings }: LimitedTo): string =>
  `${count(otherFindings, 'finding')} in other files ${otherFindings === 1 ? 'is' : 'are'} not listed.`

/** The standard's sentence requires that a production file was examined, with every rule, and nothing left out. */
const readyReason = (review: Review): string => {
  const { coverage } = review
  const { production = coverage.examined.length, examined } = coverage
  const notReviewed = notReviewedPart(coverage)
  const rules = rulesPart(review)
  const isWhole = review.limitedTo === undefined
  if (production === 0 && notReviewed === '' && isWhole) return nothingToReview
  if (notReviewed === '' && rules === '' && isWhole) return nothingFound
  const where =
    production === 0
      ? 'No file that affects production was examined'
      : `No blocking findings in the ${count(examined.length, 'file')} examined`
  return `${[where, ...(notReviewed === '' ? [] : [`not reviewed: ${notReviewed}`]), ...(rules === '' ? [] : [rules])].join('; ')}.${limitSentence(review)}`
}

/** What every verdict except "production-ready" adds. */
const reservations = (review: Review): string => {
  const notReviewed = notReviewedPart(review.coverage)
  const rules = rulesPart(review)
  return `${notReviewed === '' ? '' : ` Not reviewed: ${notReviewed}.`}${rules === '' ? '' : ` ${rules}.`}${limitSentence(review)}`
}

const observing = 'Observe mode: this check blocks nothing (`mode: observe` in the configuration).'

const reasonOf = (review: Review): string => {
  const reason = review.verdict === 'production-ready' ? readyReason(review) : `${verdictReason(review)}${reservations(review)}`
  return review.mode === 'observe' ? `${reason} ${observing}` : reason
}

const verdictReason = (review: Review): string => {
  const found = counted(review)
  const { coverage } = review
  const notExamined = notExaminedPart(coverage)
  switch (review.verdict) {
    case 'production-ready':
      return nothingFound
    case 'production-ready-with-fixes':
      return `No blocking findings; ${count(found.length, 'other finding')} (${countBySeverity(found)}).`
    case 'not-production-ready': {
      const blocking = found.filter((finding) => finding.blocking)
      const also = notExamined === '' ? '' : ` Also, ${notExamined}.`
      return `Fix ${count(blocking.length, 'blocking finding')} (${countBySeverity(blocking)}) before you deploy this.${also}`
    }
    case 'not-fully-examined': {
      const why = notExamined === '' ? `${count(coverage.rulesNotRun.length, 'rule')} could not be run` : notExamined
      return `No verdict: ${why}.`
    }
  }
}

const byReason = (skipped: Coverage['skipped']): string =>
  joined([...Map.groupBy(skipped, (entry) => entry.reason)].map(([reason, entries]) => `${entries.length} (${reason})`))

/** The number of files of a change, examined or not. */
export const changedFiles = ({ examined, skipped, notExamined, notReviewed = [] }: Coverage): number =>
  examined.length + skipped.length + notExamined.length + notReviewed.length

const shortCommit = (commit: string): string => commit.slice(0, 12)

/** One side of a comparison, or what was audited: the working tree, the staged files, or a revision with its commit. */
export const sideOf = ({ revision, commit }: Review['base']): string => {
  if (commit === workTree) return 'the working tree'
  if (commit === stagedFiles) return 'the staged files'
  return revision === commit ? `\`${shortCommit(commit)}\`` : `\`${revision}\` (\`${shortCommit(commit)}\`)`
}

/** "Compared `main` (`1a2b…`, the merge base) with `feature` (`3c4d…`): 3 changed files, 142 rules." */
const comparedOf = ({ base, head, coverage, rules, limitedTo }: Review): string => {
  const ran =
    rules === undefined ? '' : rules.ran < rules.of ? `, ${rules.ran} of ${count(rules.of, 'rule')}` : `, ${count(rules.of, 'rule')}`
  return `Compared ${sideOf(base)} with ${sideOf(head)}: ${count(limitedTo?.changedFiles ?? changedFiles(coverage), 'changed file')}${ran}.`
}

const coverageOf = (coverage: Coverage): string[] => [...examinedOf(coverage), ...notReviewedOf(coverage)]

/** More files than this are counted, and not listed. */
const mostListed = 20

const notReviewedOf = (coverage: Coverage): string[] => {
  const { notReviewed = [] } = coverage
  if (notReviewed.length > mostListed) return [`Not reviewed: ${notReviewedPart(coverage)}`]
  return notReviewed.map(
    ({ path, reason, language }) => `Not reviewed: \`${path}\` (${language === undefined ? '' : `${language}, `}${reason})`,
  )
}

const examinedOf = ({ examined, skipped, notExamined, notReviewed = [], rulesNotRun, truncated }: Coverage): string[] => [
  `${examined.length} of ${count(changedFiles({ examined, skipped, notExamined, notReviewed, rulesNotRun }), 'changed file')} examined${
    skipped.length > 0 ? `; skipped: ${byReason(skipped)}` : ''
  }.`,
  ...(truncated === undefined ? [] : [`The list of changed files is incomplete: ${truncated}`]),
  ...notExamined.map(({ path, reason }) => `Not examined: \`${path}\` (${reason})`),
  ...[...Map.groupBy(rulesNotRun, ({ reason }) => reason)].map(
    ([reason, rules]) =>
      `${rules.length === 1 ? 'Rule' : 'Rules'} ${joined(rules.map(({ ruleId }) => `\`${ruleId}\``))} did not run: ${rules.length === 1 ? reason : reason.replace(/^it /, 'they ')}`,
  ),
]

/** Whether the verdict's title is enough for the last line of the report. */
const isBare = ({ verdict, mode, rules, coverage, limitedTo }: Review, reason: string): boolean =>
  mode === undefined &&
  limitedTo === undefined &&
  (coverage.notReviewed ?? []).length === 0 &&
  (rules === undefined || rules.ran >= rules.of) &&
  verdict !== 'not-fully-examined' &&
  reason !== nothingToReview

/** Arranges a review in reading order. */
export const outlineOf = (review: Review): Outline => {
  const found = counted(review)
  const reason = reasonOf(review)
  const flips = flipsFor(review)
  const inState = (...states: readonly Finding['state'][]) => review.findings.filter((finding) => states.includes(finding.state))
  return {
    compared: comparedOf(review),
    verdict: verdictTitles[review.verdict],
    reason,
    flipsTitle: review.verdict === 'production-ready-with-fixes' ? 'To be production-ready, fix:' : 'To pass, fix:',
    flips: flips.slice(0, mostFlips),
    moreFlips: Math.max(0, flips.length - mostFlips),
    groups: severities.flatMap((severity) => {
      const findings = found.filter((finding) => finding.severity === severity)
      return findings.length === 0 ? [] : [{ severity, findings }]
    }),
    previews: inState('new').filter((finding) => finding.stage === 'preview'),
    fixed: inState('fixed'),
    waived: inState('waived'),
    suppressed: inState('suppressed'),
    existing: inState('existing', 'moved').length,
    coverage: coverageOf(review.coverage),
    units: review.units ?? [],
    final: isBare(review, reason) ? verdictTitles[review.verdict] : `${verdictTitles[review.verdict]}. ${reason}`,
  }
}
