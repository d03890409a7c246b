import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** A statement inside a transaction's callback that does not go through the transaction. */
export interface OuterStatement {
  readonly at: Span
  readonly callee: string
  readonly writes: boolean
  /** What it should be: `tx.order.update`; empty where it is an option that is missing. */
  readonly instead: string
  /** Name of the option that is missing (`transaction`). */
  readonly option?: string
}

/** A function that is called before the commit. */
export interface CallBeforeCommit {
  readonly at: Span
  readonly callee: string
  readonly function: Ref
}

/** A region of code whose statements a database commits or rolls back together. */
export interface Transaction extends FactBase<'transaction'> {
  /** How it is opened: `$transaction`, `transaction`, `withTransaction`, `BEGIN`. */
  readonly opener: string
  /** Name of the transaction's own client inside; empty when there is none. */
  readonly client: string
  readonly outer: readonly OuterStatement[]
  readonly calls: readonly CallBeforeCommit[]
  /** Functions that run inside of it as a whole: what implements a method that promises it, what is called where messages take part in it. */
  readonly around?: readonly Ref[]
  /** Every request runs in it, by a setting. */
  readonly aroundRequests?: true
}
