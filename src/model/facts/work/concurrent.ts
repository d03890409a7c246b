import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** Work that runs concurrently with the function that started it, in a way that can block it forever or crash the process. */
export interface ConcurrentHazard extends FactBase<'concurrent-hazard'> {
  /**
   * - `sender-left-behind`: it sends on an unbuffered channel whose receiver may be gone by then.
   * - `send-after-close`: it sends on a channel that its starter closes without waiting for it; the send crashes the process.
   * - `unguarded-map`: a global map is written without a lock; two concurrent writes crash the process.
   * - `read-before-lock`: a value guarded by a lock is read in the lines before the same function takes the lock.
   * - `unsafe-value-shared`: a value that is not thread-safe is used by several threads without a lock.
   * - `lock-left-held`: an exit of the function that takes a lock does not release it.
   * - `result-read-early`: a value set by a thread is read without waiting for the thread.
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
  /** The class of a value that is not safe for concurrent use. */
  readonly type?: string
  /** The other side: the receive that may be skipped, or the close. */
  readonly otherAt?: Span
}

/** A call in a function that received a context, but made without one, or with a new context that nothing ever cancels. */
export interface DetachedContext extends FactBase<'detached-context'> {
  readonly callee: string
  /** The context passed: `context.Background()`. */
  readonly given: string
  /** The context that could have been passed: `ctx`, `r.Context()`. */
  readonly available: string
  /** The call takes no context at all (`given` is empty): what it starts, and the code that takes one. */
  readonly starts?: 'request' | 'query' | 'program' | 'connection'
  readonly instead?: string
  /** `instead` takes the same arguments behind the context. */
  readonly isSameCall?: true
  /**
   * The function returns what it made from a request, to which its caller may attach the context, or a function around it has the context. Or
   * the call has a limited empty context, and nothing in the function shows that its client should have another one.
   */
  readonly isUncertain?: true
  /** The function makes a value once, and keeps it for later callers, so the work is not that of its first caller alone. */
  readonly isForAll?: true
}

/** A result that reports whether work was committed is discarded: `tx.Commit()` as a statement. */
export interface IgnoredOutcome extends FactBase<'ignored-outcome'> {
  readonly callee: string
  readonly of: 'commit'
}
