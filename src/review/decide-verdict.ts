import type { Coverage, Finding, Verdict } from '#model/review'
import { isAtLeast } from '#model/severity'

export interface Decision {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** A stable rule failed on head or base. */
  readonly crashed: boolean
}

/**
 * The decision table, first row that holds. (An invalid configuration never gets here: there is no verdict then.)
 * Previews, notes, and what stood at the merge base already have no say.
 */
export const decideVerdict = ({ findings, coverage, crashed }: Decision): Verdict => {
  const fresh = findings.filter((finding) => finding.state === 'new' && finding.stage === 'stable')
  if (fresh.some((finding) => finding.blocking)) return 'not-production-ready'
  if (crashed || coverage.notExamined.length > 0 || coverage.truncated !== undefined) return 'not-fully-examined'
  if (fresh.some((finding) => isAtLeast(finding.severity, 'P2') || !finding.summaryOnly)) return 'production-ready-with-fixes'
  return 'production-ready'
}
