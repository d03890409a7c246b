import type { PlacementKind } from './publication.ts'
import type { Verdict } from '../review.ts'
import type { Severity } from '../severity.ts'

/** The state of a finding from one push to the next. `unknown`: its file or its rule was not examined, so it may or may not still exist. */
export type LedgerState = 'new' | 'open' | 'moved' | 'fixed' | 'waived' | 'suppressed' | 'unknown'

/** One finding over the life of a pull request. */
export interface LedgerEntry {
  readonly fingerprint: string
  readonly construct?: string
  readonly ruleId: string | undefined
  readonly severity: Severity | undefined
  readonly title: string
  readonly path: string
  /** The line at the head where it was last seen. */
  readonly line?: number
  readonly state: LedgerState
  /** The head at which it was first reported, if known. */
  readonly since?: string
  /** The head at which it got its state. */
  readonly at: string
  /** Where it was reported: a finding is reported in one place and not again in another. */
  readonly told: PlacementKind
  readonly url?: string
}

/** A review of an earlier head of a pull request. */
export interface PastVerdict {
  readonly headSha: string
  readonly verdict: Verdict
}

/**
 * What earlier reviews of a pull request recorded. It is an aid, not the source of truth: without it, the comments on the pull request show
 * what was reported.
 */
export interface PushHistory {
  /** The oldest first; without the present head. */
  readonly verdicts: readonly PastVerdict[]
  readonly entries: readonly LedgerEntry[]
}
