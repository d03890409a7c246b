import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * An awaited operation that can be cancelled from outside, in a `try` inside a loop, whose `catch` handles a cancellation like any failure
 * or distinguishes it. If the text does not decide which, there is no fact.
 */
export interface CaughtCancellation extends FactBase<'caught-cancellation'> {
  /** The operation, as written. */
  readonly callee: string
  /** What cancels it, as written: `signal`, `controller.signal`. */
  readonly signal: string
  /** The thread itself is interrupted: a blocking call then throws once (Java). */
  readonly interrupt?: true
  /** Only an interrupt ends the loop, whose condition asks for its flag. */
  readonly endsByInterrupt?: true
  /**
   * `endless`: only success leaves the loop; `counted`: a number of attempts ends it too; `wait`: it only waits for a condition that another
   * thread meets; `list`: it goes through the elements of a list.
   */
  readonly loop: 'endless' | 'counted' | 'wait' | 'list'
  /** The caller of the function learns whether it failed, and learns nothing of the cancellation. */
  readonly claimsSuccess?: true
  /** Each round waits for the next tick of a clock. */
  readonly isPaced?: true
  /** Where the loop checks for cancellation; absent if it never does. */
  readonly heededAt?: Span
}
