/**
 * What code gives back or ends.
 * - `resource`: a file, a connection, a stream: something of which there are only so many.
 * - `lock`: a lock or a permit that others wait for.
 * - `transaction`: a transaction that failed is rolled back.
 * - `timer`: a timer that would fire again, or later.
 * - `listener`: a registration for events.
 * - `task`: work that runs beside this code is cancelled.
 * - `work`: running work is waited for.
 * - `server`: a server lets running work finish before it stops.
 * - `waiter`: code that waits for a result learns that there is none.
 * - `entry`: an entry of a registry or of a set of work in progress.
 * - `thread-state`: values that are kept for the work that a thread does.
 * - `value`: a global gets back the value that it had before.
 */
export type ReleaseKind =
  'resource' | 'lock' | 'transaction' | 'timer' | 'listener' | 'task' | 'work' | 'server' | 'waiter' | 'entry' | 'thread-state' | 'value'

/** A release, for a safeguard against leaks. */
export interface Release {
  readonly kind: ReleaseKind
  /**
   * When it runs: where the code reaches it (`once`), whatever happens before (`always`: a `finally`, a `defer`), at the end of a block that
   * holds it (`block`), after a failure (`failing`), or when the other side of a connection leaves (`leaving`).
   */
  readonly way: 'once' | 'always' | 'block' | 'failing' | 'leaving'
  /** The released object, by its name: `file` of `file.close()`. */
  readonly of?: string
  /** It is named after a database or its pool. A `client` or `connection` may be of a peer, a pipe or another service. */
  readonly isDatabase?: true
  /** It was handed in by a caller, which opened it and may end it as well. */
  readonly isOfCaller?: true
}
