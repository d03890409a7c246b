import type { FactBase } from './shared.ts'

/** A method is called in a way in which what its annotation promises does not happen: no proxy stands between. */
export interface ProxiedCall extends FactBase<'proxied-call'> {
  /** `@Transactional`, `@Async`, `@Retryable` … as written. */
  readonly annotation: string
  /** Method that is called. */
  readonly callee: string
  readonly promises: 'transaction' | 'new-transaction' | 'thread' | 'retry' | 'lock'
}

/** A write that is made after a transaction has committed, and takes part in it all the same: it is never committed. */
export interface LateWrite extends FactBase<'late-write'> {
  readonly callee: string
}
