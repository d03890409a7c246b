import type { FactBase } from '../process/shared.ts'

/**
 * A step of a function that decides what is left to do after a failure or a restart.
 * - `settles`: a message is acknowledged.
 * - `completes`: a row or an object is marked as done.
 * - `saves-progress`: the position up to which a loop has worked is stored.
 * - `drains`: it waits for work in progress, or lets a library wait for it, before something ends.
 * - `stores-failed`: work that fails for good is stored separately.
 */
export interface WorkStep extends FactBase<'work-step'> {
  readonly what: 'settles' | 'completes' | 'saves-progress' | 'stores-failed' | 'drains'
  /** As written, shortened. */
  readonly by: string
  /** Last name of the call, or of the member that is assigned (`=state`). */
  readonly name: string
  /** Last names of the work that the function does before and after the step, on ways that also reach the step. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Each round of a loop takes the step. */
  readonly isRepeated?: true
  /** What the call around the step declares or sets up: the name of a queue. */
  readonly of?: string
  /** The step is an argument or an option of the call. */
  readonly isOption?: true
}
