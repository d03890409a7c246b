import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** Many tasks started at once: a queue that runs tasks, or one task for each row of a list. */
export interface FanOut extends FactBase<'fan-out'> {
  /** `p-queue`, `p-map`, `Promise.all`. */
  readonly by: string
  /** Where the concurrency is limited. */
  readonly limitAt?: Span
  /**
   * The items that tasks are started for. `tasks`: whatever is submitted to a queue. `table`: all rows of a table. `selection`: rows that
   * match a condition not tied to one owner.
   */
  readonly over: 'tasks' | 'table' | 'selection'
  /** The call that reads the list, as written, shortened; empty for a queue. */
  readonly from: string
}

/** The last names of a file's functions, by what they return: one fact per file. */
export interface PromiseNames extends FactBase<'promise-names'> {
  /** Functions that always return a promise: `async`, or declared to return one. */
  readonly promises: readonly string[]
  /** Functions that return something else. */
  readonly others: readonly string[]
  /** Callees awaited here, by their last two names: `store.save`. */
  readonly awaited: readonly string[]
}

/** A promise that is not awaited: `void sync(user)`, `sync(user)` as a statement. */
export interface FloatingPromise extends FactBase<'floating-promise'> {
  readonly callee: string
  readonly target: Ref
  /** It is a timer's callback, and timers ignore promises. */
  readonly timer?: true
  /** Where its rejection is handled (`.catch(…)`). */
  readonly caughtAt?: Span
}
