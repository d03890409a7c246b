import type { FactBase } from './shared.ts'

/**
 * Something that whoever operates the service looks for and that the text shows by a name it uses.
 * - `health-endpoint`: a path that is asked whether the process is well. - `correlation-id`: what ties the log lines of one request together.
 * - `dependency-check`: a dependency is asked whether it answers, and nothing else.
 * - `client-span`: a span of a trace is written around a call of another system. - `context-handed-on`: the context of a trace or request is put
 *   into a message, taken out of one, or made that of what runs.
 * - `conflict-clause`: a statement that is written out leaves it to the database what happens when the row is there already.
 * - `job-key`: work is put into a queue, or asked of another system, under a key by which a repetition is known.
 * - `rate-limit`: a library that limits how often something is asked for is put before it.
 * - `no-session`: nothing that a browser sends by itself says who calls; each request shows a token that code put there.
 * - `lock-timeout`: a statement sets how long others are waited for.
 * - `audit-log`: who did what is written down. - `dead-letter`: what fails for good is kept in a place of its own.
 * - `feature-switch`: a feature is on or off without a deploy. - `key-rotation`: an old secret is accepted beside the new one, or keys are told apart by an id.
 */
export interface OperationMark extends FactBase<'operation-mark'> {
  readonly mark:
    | 'health-endpoint'
    | 'dependency-check'
    | 'correlation-id'
    | 'client-span'
    | 'context-handed-on'
    | 'key-rotation'
    | 'feature-switch'
    | 'audit-log'
    | 'dead-letter'
    | 'conflict-clause'
    | 'lock-timeout'
    | 'job-key'
    | 'rate-limit'
    | 'no-session'
  /** As written, shortened: `/healthz`, `x-request-id`. */
  readonly by: string
  /** The text names it, and does not show that it is put to use. */
  readonly onlyNamed?: true
}
