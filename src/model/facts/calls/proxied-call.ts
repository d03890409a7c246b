import type { FactBase } from '../process/shared.ts'

/** A method is called without going through its proxy, so its annotation has no effect. */
export interface ProxiedCall extends FactBase<'proxied-call'> {
  /** `@Transactional`, `@Async`, `@Retryable` … as written. */
  readonly annotation: string
  /** Method that is called. */
  readonly callee: string
  readonly promises: 'transaction' | 'new-transaction' | 'thread' | 'retry' | 'lock'
}

/** A write made after a transaction has committed that still joins it: it is never committed. */
export interface LateWrite extends FactBase<'late-write'> {
  readonly callee: string
}
