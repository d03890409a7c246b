import type { PlacementKind } from './publication.ts'
import type { Verdict } from './review.ts'
import type { Severity } from './severity.ts'

/** What became of a finding from one push to the next. `unknown`: its file or its rule was not examined, so it may be there or not. */
export type LedgerState = 'new' | 'open' | 'moved' | 'fixed' | 'waived' | 'suppressed' | 'unknown'

/** One finding in the life of a pull request. */
export interface LedgerEntry {
  readonly fingerprint: string
  readonly construct?: string
  readonly ruleId: string | undefined
  readonly severity: Severity | undefined
  readonly title: string
  readonly path: string
  /** Of the head at which it was seen last. */
  readonly line?: number
  readonly state: LedgerState
  /** The head at which it was told first, where that is known. */
  readonly since?: string
  /** The head at which it got its state. */
  readonly at: string
  /** Where it was told: a finding is told at one place and not again at another. */
  readonly told: PlacementKind
  readonly url?: string
}

/** A review of an earlier head of a pull request. */
export interface PastVerdict {
  readonly headSha: string
  readonly verdict: Verdict
}

/**
 * What earlier reviews of a pull request left behind. A help and no truth: without it, what stands on the pull request tells what was
 * commented on.
 */
export interface PushHistory {
  /** The oldest first; without the present head. */
  readonly verdicts: readonly PastVerdict[]
  readonly entries: readonly LedgerEntry[]
}
