import type { FactBase } from '../process/shared.ts'

/**
 * A setting of a library that decides what becomes of jobs and messages.
 * - `requeue`: a message whose handler fails does not go back to its queue at once.
 * - `acknowledgement`: when a message counts as done.
 * - `listener-retry`: the listener repeats the work with pauses.
 * - `session`: a message is taken in a transaction with its work.
 * - `job-store`: schedules and jobs are stored in a database.
 * - `cluster`: one instance of several runs each job.
 * - `failure-listener`: code hears of each job that failed.
 * - `scheduler`: any other setting of what runs jobs.
 */
export interface JobSetting extends FactBase<'job-setting'> {
  readonly setting:
    'requeue' | 'acknowledgement' | 'listener-retry' | 'session' | 'job-store' | 'cluster' | 'failure-listener' | 'scheduler'
  /** What takes the messages, as consumers name it; empty for a scheduler. */
  readonly library: string
  /** The setting as written. */
  readonly by: string
  /** Its value protects the work; `by-hand`: the code of the handler decides. */
  readonly is: 'safe' | 'unsafe' | 'by-hand'
}
