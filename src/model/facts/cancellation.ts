import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/**
 * An awaited operation that can be cancelled from outside, in a `try` inside a loop, whose `catch` takes the cancellation like any failure
 * or tells it apart. Where the text does not decide which, there is no fact.
 */
export interface CaughtCancellation extends FactBase<'caught-cancellation'> {
  /** The operation, as written. */
  readonly callee: string
  /** What cancels it, as written: `signal`, `controller.signal`. */
  readonly signal: string
  /** The thread itself is told to stop, and a wait of it ends by an error that says so once (Java). */
  readonly interrupt?: true
  /** `endless`: only success leaves the loop; `counted`: a number of attempts ends it too. */
  readonly loop: 'endless' | 'counted'
  /** Where the loop asks whether it was cancelled; absent where it never does. */
  readonly heededAt?: Span
}
