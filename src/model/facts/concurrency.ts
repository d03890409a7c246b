import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** Many pieces of work that are started at once: a queue that runs tasks, or one piece of work for each row of a list. */
export interface FanOut extends FactBase<'fan-out'> {
  /** `p-queue`, `p-map`, `Promise.all`. */
  readonly by: string
  /** Where the number at once is bounded. */
  readonly limitAt?: Span
  /**
   * What there is one of for each. `tasks`: whatever is handed to a queue. `table`: all rows of a table. `selection`: rows chosen by a
   * condition that is no owner's.
   */
  readonly over: 'tasks' | 'table' | 'selection'
  /** What is read to get the list, as written, shortened; empty for a queue. */
  readonly from: string
}

/** The last names of a file's functions, by what calling them gives: one fact a file. */
export interface PromiseNames extends FactBase<'promise-names'> {
  /** A promise, whatever happens: `async`, or declared to give one. */
  readonly promises: readonly string[]
  /** Something else. */
  readonly others: readonly string[]
  /** What is called and waited for here, by its last two names: `store.save`. */
  readonly awaited: readonly string[]
}

/** A promise that nobody waits for: `void sync(user)`, `sync(user)` as a statement. */
export interface FloatingPromise extends FactBase<'floating-promise'> {
  readonly callee: string
  readonly target: Ref
  /** A timer runs it, and has no use for a promise. */
  readonly timer?: true
  /** Where its rejection is handled (`.catch(…)`). */
  readonly caughtAt?: Span
}
