import type { FactBase } from '../process/shared.ts'

/**
 * A variable or field of the process that holds how far repeated work has come: a function asks for what comes after it, and then moves it on.
 * Nothing in the file stores it or reads it from a store.
 */
export interface MemoryPosition extends FactBase<'memory-position'> {
  /** As written: `lastId`, `self.cursor`. */
  readonly name: string
  /** Its value after a start: a constant, such as zero or nothing, or the time of the start. */
  readonly initial: 'constant' | 'now'
  /** The call that asks for what comes after it, without its arguments; empty if another call runs the query. */
  readonly asks: string
  /** The function itself waits and asks again in an endless loop. */
  readonly isInLoop?: true
}
