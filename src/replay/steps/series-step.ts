import type { StepText } from '../job.ts'

/** One step of a series on one side of a change. */
export interface SeriesStep extends Omit<StepText, 'isNew'> {
  /** By what its tool recognizes the step in a database that ran it. */
  readonly id: string
  /** Differs if the step was edited. */
  readonly version: string
  /** Its tool runs it again after an edit. */
  readonly repeats: boolean
}
