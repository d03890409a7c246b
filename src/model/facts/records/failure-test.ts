import type { FactBase } from '../process/shared.ts'

/** A test in which a dependency fails or is slow, or in which a part fails and the rest works. */
export interface FailureTest extends FactBase<'failure-test'> {
  readonly of: 'outage' | 'slowness' | 'partial'
  /** Its name or title. */
  readonly title: string
  /** Last names of what it calls. */
  readonly tests: readonly string[]
  /** Switched off, as written: `it.skip`, `@Disabled`. */
  readonly isSkipped?: string
}
