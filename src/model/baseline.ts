import type { Severity } from './severity.ts'

/** Where the recorded findings of a repository stand. */
export const baselinePath = '.github/readiness-baseline.json'

/** A finding that a repository has recorded as there already: a line of `.github/readiness-baseline.json`. */
export interface BaselineEntry {
  readonly path: string
  readonly ruleId: string
  /** When it was recorded: one that has become worse since is told again. */
  readonly severity: Severity
  /** {@link Finding.fingerprint} */
  readonly fingerprint: string
  /** {@link Finding.construct} */
  readonly construct?: string
}

/** How an audit's findings stand to what the repository has recorded. */
export interface BaselineComparison {
  /** Fingerprints of open findings that are recorded: counted, and not listed. */
  readonly recorded: readonly string[]
  /** What is recorded and found no more: put right, suppressed, waived, or its rule switched off. */
  readonly gone: readonly BaselineEntry[]
  /** What is recorded, and could not be looked for: its rule did not run, or its file was not examined. */
  readonly unknown: readonly BaselineEntry[]
}
