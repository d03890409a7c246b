import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/**
 * A call that a function makes for each element of a collection, where a failure ends the function, and nothing in the round keeps a second
 * run of the function from making the call again: no later call or assignment that is given the element, and no condition on it.
 */
export interface RoundWork extends FactBase<'round-work'> {
  /** As written, without arguments: `this.mailer.remind`. */
  readonly callee: string
  /** The function that is called. */
  readonly to: Ref
  /** What the call is made on, by its last name: `mailer`; empty for a function. */
  readonly holder: string
  readonly member: string
  /** The fixed text of its first argument: `/settlements/`. */
  readonly address: string
  /** Calls of the round before this one that are given the element. */
  readonly before: readonly Ref[]
  /** The lines of the loop. */
  readonly loop: Span
}
