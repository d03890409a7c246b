import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

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
  /** It takes rows that no other worker holds (`SKIP LOCKED`), and marks them with its commit: a worker of an outbox. */
  readonly claimsRows?: true
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

/** A function that runs what it is handed in a transaction: the parameter of that place, or the block that its call heads. */
export interface TransactionWrapper extends FactBase<'transaction-wrapper'> {
  /** Undefined if it runs the block of a `with` statement. */
  readonly parameter?: number
}

/** Work that a function of the repository is handed, or the block that a call of it heads. Whether it runs in a transaction, only links show. */
export interface WrappedWork extends FactBase<'wrapped-work'> {
  /** Undefined where it is a method of an instance. */
  readonly to?: Ref
  /** The place of the work among the arguments; undefined for a block. */
  readonly parameter?: number
  /** The last name of a function that is handed over as it is; its calls are not listed here. */
  readonly runs?: string
  /** Lines of calls that the work makes before it ends. */
  readonly lines: readonly number[]
  /** Functions that the work calls, but for those that get the client of the wrapper. */
  readonly calls: readonly CallBeforeCommit[]
}
