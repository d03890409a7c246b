import type { Finding, ReviewInputs } from '#model/review'
import { oneLine } from '../texts/escape-control.ts'
import { placeOf, verdictTitles } from '../formats/outline.ts'
import type { Report } from './read-report.ts'
import { reviewData } from './review-data.ts'

/** The fields that are compared between different versions, whose messages may be worded differently. */
const essence = ({ ruleId, severity, stage, blocking, state, path, startLine, side, fingerprint }: Finding): unknown => ({
  ruleId,
  severity,
  stage,
  blocking,
  state,
  path,
  startLine,
  side,
  fingerprint,
})

const identityOf = ({ ruleId, fingerprint, side }: Finding): string => JSON.stringify([ruleId, fingerprint, side])

const named = (finding: Finding): string => oneLine(`${finding.severity} ${finding.ruleId} at ${placeOf(finding)} (${finding.state})`)

/** Findings of one side that the other lacks. Duplicates count separately. */
const leftOver = (findings: readonly Finding[], others: readonly Finding[], textOf: (finding: Finding) => string): Finding[] => {
  const there = new Map<string, number>()
  for (const other of others) there.set(textOf(other), (there.get(textOf(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const amount = there.get(textOf(finding)) ?? 0
    there.set(textOf(finding), amount - 1)
    return amount <= 0
  })
}

const findingDifferences = (reported: readonly Finding[], made: readonly Finding[], isSameVersion: boolean): string[] => {
  const textOf = (finding: Finding): string => JSON.stringify(isSameVersion ? finding : essence(finding))
  const missing = leftOver(made, reported, textOf)
  const extra = leftOver(reported, made, textOf)
  const altered = new Set(extra.map(identityOf))
  const known = new Set(missing.map(identityOf))
  return [
    ...missing
      .filter((finding) => !altered.has(identityOf(finding)))
      .map((finding) => `finding missing from the report: ${named(finding)}`),
    ...extra.map((finding) =>
      known.has(identityOf(finding))
        ? `finding differs: ${named(finding)} in the report`
        : `finding in the report that the review does not have: ${named(finding)}`,
    ),
  ]
}

const inputNames: Readonly<Record<Exclude<keyof ReviewInputs, 'settingsCommit'>, string>> = {
  version: 'version',
  baseTree: 'files at the merge base',
  headTree: 'files at the head',
  settings: 'settings or waivers',
  rules: 'rules that ran',
  only: 'rules named by `--only`',
  extractors: 'extractor build',
}

const inputDifferences = (reported: ReviewInputs | undefined, made: ReviewInputs | undefined): string[] =>
  reported === undefined
    ? []
    : (Object.keys(inputNames) as (keyof typeof inputNames)[])
        .filter((key) => JSON.stringify(reported[key]) !== JSON.stringify(made?.[key]))
        .map((key) => `inputs: different ${inputNames[key]}`)

const rest = ['limitedTo', 'mode', 'rules', 'operationalDiff', 'coverage', 'checks', 'units'] as const

/**
 * The differences between a report and a review of the same commits, one sentence each; empty when they agree. The names of the repository
 * and of revisions are not compared. If the report comes from another version, only its commits, verdict and findings are.
 */
export const compareReports = (reported: Report, made: Report): readonly string[] => {
  const one = reviewData(reported)
  const other = reviewData(made)
  const isSameVersion = one.inputs?.version === other.inputs?.version
  return [
    ...(['base', 'head'] as const)
      .filter((side) => one[side].commit !== other[side].commit)
      .map((side) => `${side}: ${oneLine(one[side].commit)} in the report, ${other[side].commit} in this review`),
    ...(one.verdict === other.verdict
      ? []
      : [`verdict: "${verdictTitles[one.verdict]}" in the report, "${verdictTitles[other.verdict]}" in this review`]),
    ...findingDifferences(one.findings, other.findings, isSameVersion),
    ...(isSameVersion
      ? [
          ...rest.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])).map((key) => `\`${key}\` differs`),
          ...inputDifferences(one.inputs, other.inputs),
          ...(reported.digest === made.digest
            ? []
            : [`digest: ${reported.digest ?? 'none'} in the report, ${made.digest ?? 'none'} in this review`]),
        ]
      : []),
  ]
}
