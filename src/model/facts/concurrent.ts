import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** Work that goes on beside the function that started it, and meets it in a way that can block it for ever or end the process. */
export interface ConcurrentHazard extends FactBase<'concurrent-hazard'> {
  /**
   * - `sender-left-behind`: it sends on a channel without room whose receiver may have gone by then.
   * - `send-after-close`: it sends on a channel that its starter closes without waiting for it; the send ends the process.
   * - `unguarded-map`: a map of the whole program is written without a lock; two writes at once end the process.
   * - `read-before-lock`: what a lock guards is read in the lines before the same function takes it.
   * - `unsafe-value-shared`: a value that is made for one thread is used by all of them, without a lock.
   * - `lock-left-held`: a way out of the function that takes a lock does not give it back.
   * - `result-read-early`: what a thread sets is read without waiting for it.
   */
  readonly hazard:
    | 'sender-left-behind'
    | 'send-after-close'
    | 'unguarded-map'
    | 'read-before-lock'
    | 'unsafe-value-shared'
    | 'result-read-early'
    | 'lock-left-held'
  /** Name of the channel, the map or the value. */
  readonly name: string
  /** Where the other side stands: the receive that may be passed over, the close. */
  readonly otherAt?: Span
}

/** A call inside a function that was handed a context, but goes on under one of its own that nothing ever ends. */
export interface DetachedContext extends FactBase<'detached-context'> {
  readonly callee: string
  /** What it is given: `context.Background()`. */
  readonly given: string
  /** What was there to be handed on: `ctx`, `r.Context()`. */
  readonly available: string
}

/** A result that says whether work was kept is thrown away: `tx.Commit()` as a statement. */
export interface IgnoredOutcome extends FactBase<'ignored-outcome'> {
  readonly callee: string
  readonly of: 'commit'
}
