import type { CheckId } from '../checks.ts'
import type { AuditStatus } from '../audit.ts'
import type { LedgerEntry, PastVerdict } from './push-ledger.ts'
import type { Review, Verdict } from '../review.ts'
import type { Severity } from '../severity.ts'

/**
 * A review of one head as recorded for its page: findings and places, but no source code. For findings that existed before the change, only
 * their number is recorded.
 */
export interface RecordedReview {
  readonly schemaVersion: 1
  readonly title: string
  readonly author: string
  /** Addresses on GitHub, of the pull request and of the check run. */
  readonly pullUrl: string
  readonly checkUrl?: string
  readonly review: Review
  readonly existing: number
  readonly ledger: readonly LedgerEntry[]
  /** Of earlier heads, oldest first. */
  readonly verdicts: readonly PastVerdict[]
  /** Sentences about the configuration. */
  readonly notes: readonly string[]
}

/** How many findings a review left open, by severity. */
export type OpenFindings = Readonly<Record<Severity, number>>

/** A recorded review in a list. */
export interface ReviewListing {
  readonly number: number
  readonly headSha: string
  readonly title: string
  readonly author: string
  readonly verdict: Verdict
  readonly open: OpenFindings
  /** The pull request was merged with this head into the default branch. */
  readonly merged: boolean
  readonly recordedAt: Date
}

/** How long a finding existed, from the push that introduced it to the push that fixed it. */
export interface FixTime {
  readonly severity: Severity
  readonly seconds: number
}

/** The last audit of a repository, check by check. */
export interface RecordedAudit {
  readonly headSha: string
  readonly statuses: readonly { readonly id: CheckId; readonly status: AuditStatus }[]
  readonly recordedAt: Date
}
