import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * A handler of errors that logs or reports them, or that neither does so nor passes them on. Compared with the handler of the same work at the
 * base, it shows whether failures were reported before, and are not now.
 */
export interface HandledError extends FactBase<'handled-error'> {
  /** The last names of the calls whose errors it handles. */
  readonly works: readonly string[]
  /** The first call that logs or reports a failure, as written, and its lines; absent if the failure leaves no trace. */
  readonly reported?: { readonly by: string; readonly at: Span }
  /** The last names of its other calls: one that it did not make before may report the failure. */
  readonly calls: readonly string[]
  /** A comment gives the reason. */
  readonly isExplained?: true
}

/**
 * Code that handles an error and lets it go: it neither logs, returns nor throws it, nor hands it to anything.
 * - `dropped`: the handler goes on, or answers, without it.
 * - `replaced`: the handler throws or returns another error, which does not carry it.
 * - `unread`: Go calls a function as a statement; it is lost if the function returns one.
 * - `ignored`: nothing handles it; it is assigned to `_`, or is the parameter of a callback that does not use it.
 */
export interface LostError extends FactBase<'lost-error'> {
  readonly how: 'dropped' | 'replaced' | 'ignored' | 'unread'
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

/**
 * A place that reports an error variable which is nil there on every way: an error of earlier work, which has not failed.
 * - `wrapped`: a new error carries it as its cause.
 * - `returned`: a function that returns nil for nil wraps it, so that the failure becomes a success.
 * - `read`: a member of it is read, or a method called.
 * - `thrown`: it is thrown, or rejects a promise.
 * - `logged`: a line about a failure has it as the cause.
 */
export interface AbsentError extends FactBase<'absent-error'> {
  readonly how: 'wrapped' | 'returned' | 'read' | 'thrown' | 'logged'
  readonly name: string
  /** The function that is given it, as written. */
  readonly callee: string
}

/**
 * What a handler of errors means for the callers of its function. Handlers inside loops, and those that deal with the failure in another way,
 * have no such fact.
 */
export interface CaughtError extends FactBase<'caught-error'> {
  /** The last names of the calls whose errors it handles, and their lines. */
  readonly works: readonly string[]
  readonly covers: Span
  /** `passes`: it ends by throwing or returning an error. `swallows`: it only logs. */
  readonly ends: 'passes' | 'swallows'
  /** What the function then returns, if that is anything but nothing and null. */
  readonly returns?: string
  /** A comment gives the reason. */
  readonly isExplained?: true
}
