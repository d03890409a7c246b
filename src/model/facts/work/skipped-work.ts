import type { FactBase } from '../process/shared.ts'

/**
 * Code that does not run because it ran before, or because what is stored is newer: behind a condition that leaves the function or the
 * round, in a branch, or after a handler of the error for an existing row.
 */
export interface SkippedWork extends FactBase<'skipped-work'> {
  readonly because: 'done' | 'newer'
  /** The condition, or the handled error, as written, shortened. */
  readonly by: string
  /** The last names of the calls that know what was done, or of the values that are compared. */
  readonly asks: readonly string[]
  /** The last names of the calls and of the assigned members that it keeps from running. */
  readonly work: readonly string[]
  /** A call is asked about the id of the event or the request, or the database refuses a second mark. */
  readonly isByKey?: true
  /** The word of the mark that the condition asks about, and that the skipped work itself sets: `sent`. */
  readonly mark?: string
  /** Only this process knows what was done: a set, a map. */
  readonly inMemory?: true
  /** The call, as written, that creates a new key in each run, so that nothing is ever found. */
  readonly freshKey?: string
}
