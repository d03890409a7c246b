import type { Severity } from '../severity.ts'

/** Path of the file that records a repository's existing findings. */
export const baselinePath = '.github/readiness-baseline.json'

/** A finding that a repository has recorded as existing: a line of `.github/readiness-baseline.json`. */
export interface BaselineEntry {
  readonly path: string
  readonly ruleId: string
  /** The severity when it was recorded: a finding that has become more severe since is reported again. */
  readonly severity: Severity
  /** {@link Finding.fingerprint} */
  readonly fingerprint: string
  /** {@link Finding.construct} */
  readonly construct?: string
}

/** An audit's findings compared with the recorded ones. */
export interface BaselineComparison {
  /** Fingerprints of open findings that are recorded: counted, but not listed. */
  readonly recorded: readonly string[]
  /** Recorded findings that no longer exist: fixed, suppressed, waived, or their rule is off. */
  readonly gone: readonly BaselineEntry[]
  /** Recorded findings that could not be checked: the rule did not run, or the file was not examined. */
  readonly unknown: readonly BaselineEntry[]
}
