import { createHash } from 'node:crypto'

import type { Finding, Review } from '#model/review'
import type { Severity } from '#model/severity'

import { oneLine, safeJson } from '../texts/escape-control.ts'
import { outlineOf } from './outline.ts'

/** One entry of a Code Quality report. GitLab compares two pipelines by fingerprint: equal fingerprints are the same finding. */
interface Degradation {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } }
}

const severities: Readonly<Record<Severity, Degradation['severity']>> = { P0: 'blocker', P1: 'critical', P2: 'major', P3: 'minor' }

/** A removed line has no number at the head: the entry goes on the file, and its text names the line of the base. */
const locationOf = ({ path, side, startLine, endLine }: Finding): Degradation['location'] => ({
  path: path.toWellFormed(),
  lines: side === 'LEFT' ? { begin: 1 } : { begin: startLine, end: endLine },
})

const ofFinding = (finding: Finding): Degradation => ({
  description: oneLine(
    [
      `${finding.severity} ${finding.title}: ${finding.message}`,
      ...(finding.side === 'LEFT' ? [`This change removes line ${finding.startLine} of the base.`] : []),
      `Operational risk: ${finding.risk}`,
      `Fix: ${finding.fix}`,
    ].join(' '),
  ),
  check_name: finding.ruleId,
  fingerprint: finding.fingerprint,
  severity: severities[finding.severity],
  location: locationOf(finding),
})

const ofUnexamined = ({ path, reason }: Review['coverage']['notExamined'][number]): Degradation => ({
  description: oneLine(`Not examined: ${reason}`),
  check_name: 'not-examined',
  fingerprint: createHash('sha256').update(`not-examined\0${path}`).digest('hex').slice(0, 16),
  severity: 'blocker',
  location: { path: path.toWellFormed(), lines: { begin: 1 } },
})

/**
 * The review as a GitLab Code Quality report (a subset of Code Climate's format): one entry for each new finding of a stable rule, P0
 * first, and one for each file that could not be examined.
 *
 * @returns a JSON array with two spaces of indentation and a final line break
 */
export const toGitlab = (review: Review): string => {
  const findings = outlineOf(review).groups.flatMap((group) => group.findings)
  return `${safeJson([...findings.map(ofFinding), ...review.coverage.notExamined.map(ofUnexamined)])}\n`
}
