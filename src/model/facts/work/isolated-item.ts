import type { FactBase } from '../process/shared.ts'

/** Code that keeps the failure of one element of a collection from ending the work on the others. */
export interface IsolatedItem extends FactBase<'isolated-item'> {
  /**
   * What handles the failure: `catch`, a comparison, or a call that waits for all elements whatever their outcome (`Promise.allSettled`). `handed`: the
   * work is handed to a function, which may handle it.
   */
  readonly by: string
  /** The last names of the calls whose failure it is. */
  readonly works: readonly string[]
  /** The handler stores the failed element in this variable, which the function returns: its caller repeats what failed. */
  readonly reports?: string
}
