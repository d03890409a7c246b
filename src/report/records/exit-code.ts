import type { Review } from '#model/review'
import { isAtLeast } from '#model/severity'
import type { Severity } from '#model/severity'

/** 0 nothing blocks · 1 findings block · 2 invalid configuration or command line · 3 not everything could be examined. */
export type ExitCode = 0 | 1 | 2 | 3

const isUnexamined = ({ verdict, coverage }: Pick<Review, 'verdict' | 'coverage'>): boolean =>
  verdict === 'not-fully-examined' || coverage.notExamined.length > 0 || coverage.truncated !== undefined

/**
 * The command's exit code, by the same table as the check's conclusion. In observe mode only `failOn` can make findings block.
 *
 * @param failOn the lowest severity of a new finding that gives exit code 1, instead of the configured one; it changes nothing else
 */
export const exitCodeOf = (
  review: Pick<Review, 'verdict' | 'findings' | 'coverage' | 'mode'> | 'invalid-configuration',
  failOn?: Severity,
): ExitCode => {
  if (review === 'invalid-configuration') return 2
  const blocks =
    failOn === undefined
      ? review.verdict === 'not-production-ready' && review.mode !== 'observe'
      : review.findings.some((finding) => finding.state === 'new' && finding.stage === 'stable' && isAtLeast(finding.severity, failOn))
  if (blocks) return 1
  return isUnexamined(review) && review.mode !== 'observe' ? 3 : 0
}
