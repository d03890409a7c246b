import type { BaselineComparison } from './stored/baseline.ts'
import type { CheckId } from './checks.ts'
import type { Coverage, Finding, LimitedTo } from './review.ts'
import type { Place } from './source-file.ts'

/**
 * - `gap`: something is missing or unsafe, see `gaps`
 * - `evidenced`: the safeguard was found, see `evidence`
 * - `not-evidenced`: neither a gap nor a safeguard was found, which proves neither
 * - `not-applicable`: the repository has nothing that the check covers
 * - `not-examined`: it could not be examined, or no rule covers it
 */
export type AuditStatus = 'gap' | 'evidenced' | 'not-evidenced' | 'not-applicable' | 'not-examined'

export interface AuditedCheck {
  readonly id: CheckId
  readonly status: AuditStatus
  readonly evidence: readonly (Place & { readonly note: string })[]
  /** Fingerprints of its findings. */
  readonly gaps: readonly string[]
  /** One sentence: why the check does not apply, or where its safeguard was searched. */
  readonly note: string
}

/** The whole-system report: a snapshot against all 70 checks. */
export interface Audit {
  readonly schemaVersion: 1
  readonly repository: string
  readonly head: { readonly revision: string; readonly commit: string }
  readonly checks: readonly AuditedCheck[]
  /**
   * Every gap, P0 first. Gaps of preview rules are included, marked by their stage. Suppressed and waived ones no longer count for their
   * check.
   */
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** Absent if the repository has no baseline, or it was disregarded. A recorded gap still counts for its check. */
  readonly baseline?: BaselineComparison
  /** Set if the report is limited to some paths: `checks` are then those with a gap or evidence there. */
  readonly limitedTo?: LimitedTo
  /** Sentences about the configuration, and about waivers that have expired or match nothing. */
  readonly notes?: readonly string[]
}
