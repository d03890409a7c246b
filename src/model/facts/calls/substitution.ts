import type { FactBase } from '../process/shared.ts'

/** After the failure of a call, a function goes on with another value: it assigns one, or returns one that holds no error. */
export interface Substitution extends FactBase<'substitution'> {
  /** The call that may fail, as written. */
  readonly by: string
  /** Last names of the calls whose failure it is. */
  readonly works: readonly string[]
  /** What these calls are handed to run, and the clients that all of this is asked of, by their last names. */
  readonly asks?: readonly string[]
  /** The lines of these calls. */
  readonly lines: readonly number[]
  /** It waits for several calls together, and goes on with the results of some if others fail. */
  readonly isSettled?: true
}
