import type { Coverage, Finding, Verdict } from '#model/review'

export interface Decision {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** A stable rule failed on head or base. */
  readonly crashed: boolean
}

/**
 * The decision table, first row that holds. (An invalid configuration never gets here: there is no verdict then.)
 * Previews and what stood at the merge base already have no say; a finding that only the summary lists has.
 */
export const decideVerdict = ({ findings, coverage, crashed }: Decision): Verdict => {
  const fresh = findings.filter((finding) => finding.state === 'new' && finding.stage === 'stable')
  if (fresh.some((finding) => finding.blocking)) return 'not-production-ready'
  if (crashed || coverage.notExamined.length > 0 || coverage.truncated !== undefined) return 'not-fully-examined'
  return fresh.length > 0 ? 'production-ready-with-fixes' : 'production-ready'
}
