import type { Coverage, Finding, Verdict } from '#model/review'

export interface Decision {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** A stable rule failed on head or base. */
  readonly crashed: boolean
}

/**
 * The decision table: the first row that holds decides. (With an invalid configuration this is never reached: there is no verdict.) Preview
 * findings and findings that existed at the merge base do not count; a finding shown only in the summary does.
 */
export const decideVerdict = ({ findings, coverage, crashed }: Decision): Verdict => {
  const fresh = findings.filter((finding) => finding.state === 'new' && finding.stage === 'stable')
  if (fresh.some((finding) => finding.blocking)) return 'not-production-ready'
  if (crashed || coverage.notExamined.length > 0 || coverage.truncated !== undefined) return 'not-fully-examined'
  return fresh.length > 0 ? 'production-ready-with-fixes' : 'production-ready'
}
