import type { BaselineComparison } from './baseline.ts'
import type { CheckId } from './checks.ts'
import type { Coverage, Finding } from './review.ts'
import type { Place } from './source-file.ts'

/**
 * - `gap`: something is missing or unsafe, see `gaps`
 * - `evidenced`: the safeguard was found, see `evidence`
 * - `not-evidenced`: looked for, and neither a gap nor a safeguard was found; that is no proof of either
 * - `not-applicable`: the repository has nothing that the check speaks of
 * - `not-examined`: it could not be looked at, or no rule looks at it
 */
export type AuditStatus = 'gap' | 'evidenced' | 'not-evidenced' | 'not-applicable' | 'not-examined'

export interface AuditedCheck {
  readonly id: CheckId
  readonly status: AuditStatus
  readonly evidence: readonly (Place & { readonly note: string })[]
  /** Fingerprints of its findings. */
  readonly gaps: readonly string[]
  /** One sentence: why it does not apply, or what was looked for. */
  readonly note: string
}

/** The whole-system report: a snapshot against all 70 checks. */
export interface Audit {
  readonly schemaVersion: 1
  readonly repository: string
  readonly head: { readonly revision: string; readonly commit: string }
  readonly checks: readonly AuditedCheck[]
  /** Every gap, P0 first; of previews too, marked by their stage. Those that are suppressed or waived are no gap of their check any more. */
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** Absent where the repository has recorded nothing, or the record was left aside. A recorded gap is still one of its check. */
  readonly baseline?: BaselineComparison
  /** Sentences on the configuration, and on waivers that have ended or name nothing. */
  readonly notes?: readonly string[]
}
