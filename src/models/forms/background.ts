import type { ArgumentPlace } from './job.ts'

/** A call that runs a function on its own thread or task, or a class whose method does. Named by origin. */
export interface BackgroundForm {
  readonly library: string
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Base classes and interfaces, as origins. */
  readonly bases?: readonly string[]
  /** The function that runs; for an object, see `method`. */
  readonly work?: ArgumentPlace
  /** The method that runs, of the object at `work` or of a class with one of `bases`. */
  readonly method?: string
  /** Calls with fewer arguments run the function once. */
  readonly fewest?: number
  /** The call returns a task or a future: code that awaits it gets the failure. */
  readonly returnsFailure?: true
  /** The framework runs the function after the response, and waits for it when it stops. */
  readonly isAwaitedAtStop?: true
  /** The library calls the function again and again, until a run fails. */
  readonly untilFailure?: true
}

/** What runs beside its caller in one language. */
export interface BackgroundTable {
  readonly forms: readonly BackgroundForm[]
  /** Errors that a loop gets in normal operation. Catching one says nothing about failures of its work. */
  readonly expected: readonly string[]
  /** Last names of calls that tell whether a thread still runs, or that decide what happens when one fails. */
  readonly watches: readonly string[]
}
