import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** A statement inside a transaction's callback that bypasses the transaction. */
export interface OuterStatement {
  readonly at: Span
  readonly callee: string
  readonly writes: boolean
  /** The correct call: `tx.order.update`; empty if an option is missing instead. */
  readonly instead: string
  /** Name of the missing option (`transaction`). */
  readonly option?: string
}

/** A function that is called before the commit. */
export interface CallBeforeCommit {
  readonly at: Span
  readonly callee: string
  readonly function: Ref
}

/** A region of code whose statements the database commits or rolls back together. */
export interface Transaction extends FactBase<'transaction'> {
  /** How it is opened: `$transaction`, `transaction`, `withTransaction`, `BEGIN`. */
  readonly opener: string
  /** Name of the transaction's client inside the region; empty if there is none. */
  readonly client: string
  readonly outer: readonly OuterStatement[]
  readonly calls: readonly CallBeforeCommit[]
  /** Functions that run entirely inside it: implementations of a transactional method, and handlers whose messages take part in it. */
  readonly around?: readonly Ref[]
  /** A setting runs every request in it. */
  readonly aroundRequests?: true
}

/** A write in a transaction that its function opens, keeps to itself and never commits. */
export interface UncommittedWrite extends FactBase<'uncommitted-write'> {
  readonly callee: string
  /** What opens the transaction, or the connection whose first statement does. */
  readonly opener: string
  readonly openedAt: Span
  /** The code begins the transaction itself. */
  readonly isExplicit: boolean
}
