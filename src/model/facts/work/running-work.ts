import type { FactBase } from '../process/shared.ts'

/** A wait for work that runs beside the code, and the places that start this work. The file keeps both together by a variable. */
export interface RunningWork extends FactBase<'running-work'> {
  /** The wait, as written without its arguments. */
  readonly by: string
  /** What tracks the work: a wait group, a set of promises, an executor, a thread, a channel. */
  readonly holder: string
  /** Where work is added to it. */
  readonly starts: readonly { readonly line: number; readonly within: string }[]
}
