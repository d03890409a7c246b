import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/**
 * Code that handles an error and lets it go: it neither logs, returns nor throws it, nor hands it to anything.
 * - `dropped`: the handler goes on, or answers, without it.
 * - `replaced`: the handler throws or returns another error, which does not carry it.
 * - `ignored`: nothing handles it; it is assigned to `_`, or is the parameter of a callback that does not use it.
 */
export interface LostError extends FactBase<'lost-error'> {
  readonly how: 'dropped' | 'replaced' | 'ignored'
  /** The name of the error; absent if the code gives it none. */
  readonly name?: string
  /** The handler answers a request. */
  readonly answers?: true
  /** The handler has no statement at all. */
  readonly isEmpty?: true
  /** The first call whose errors it handles, as written. */
  readonly callee?: string
  /** The code whose errors it handles. */
  readonly covers: Span
}
