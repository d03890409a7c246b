import type { FactBase } from '../process/shared.ts'

/**
 * A write that replaces the state of a row, together with the time or version of that state, both as they were handed in, and whose condition
 * compares neither with the stored one.
 */
export interface DatedWrite extends FactBase<'dated-write'> {
  readonly callee: string
  /** Of an SQL text, in lower case; empty elsewhere. */
  readonly table: string
  /** The column that holds the time or version. */
  readonly column: string
  /** A column with state that is replaced. */
  readonly state: string
  /** Names of the column, and of the value that it gets, without word limits: what a check of the order would ask. */
  readonly asks: readonly string[]
}

/** A function that is given an event of a provider by its type: `Stripe.Event`. */
export interface EventHandler extends FactBase<'event-handler'> {
  readonly provider: string
}
