import type { FactBase } from '../process/shared.ts'

/**
 * Something that operators need, recognised by a name in the text.
 * - `health-endpoint`: a path that reports whether the process is healthy.
 * - `correlation-id`: an id that connects the log lines of one request.
 * - `dependency-check`: a request that only tests whether a dependency responds.
 * - `client-span`: a trace span around a call to another system.
 * - `context-handed-on`: the context of a trace or request is put into a message, taken from one, or made the current context.
 * - `conflict-clause`: an SQL statement that leaves conflicts with existing rows to the database.
 * - `job-key`: work is queued, or requested from another system, under a deduplication key.
 * - `rate-limit`: a library that limits request rates is installed in front.
 * - `limiter`: a constant, named by `within`, holds a request limit that routes can be given.
 * - `no-session`: the browser sends no credential automatically; code adds a token to each request.
 * - `acknowledges-for-others`: messages that other functions handle are acknowledged, for example by an aspect.
 * - `lock-timeout`: a statement sets how long to wait for locks.
 * - `acknowledges-late`: a setting lets a task queue acknowledge tasks only after they ran.
 * - `acknowledges-after-work`: a message is acknowledged by hand once its work is done.
 * - `acknowledges-itself`: a client acknowledges what it handed out, by a timer or on reading, whether or not the work is done.
 * - `commits-by-hand`: a setting of a client, named by `by`, turns automatic commits off.
 * - `audit-log`: actions are recorded together with the user.
 * - `dead-letter`: permanently failed work is stored separately.
 * - `queue-without-dead-letters`: code declares a queue, named by `by`, without a place for messages that fail.
 * - `feature-switch`: a feature is turned on or off without a deploy.
 * - `metric-recorded`: the names that a file gives values to, as far as they may hold metrics, separated by spaces.
 * - `heeded-check`: a request that tests whether a dependency responds, whose outcome the code handles.
 * - `ignored-check`: the same, and its outcome is thrown away.
 * - `answers-unavailable`: the code can answer that the service is not available.
 * - `key-rotation`: an old secret is accepted next to the new one, or an id selects the key.
 */
export interface OperationMark extends FactBase<'operation-mark'> {
  readonly mark:
    | 'health-endpoint'
    | 'dependency-check'
    | 'correlation-id'
    | 'client-span'
    | 'context-handed-on'
    | 'heeded-check'
    | 'ignored-check'
    | 'answers-unavailable'
    | 'key-rotation'
    | 'feature-switch'
    | 'audit-log'
    | 'dead-letter'
    | 'queue-without-dead-letters'
    | 'conflict-clause'
    | 'lock-timeout'
    | 'job-key'
    | 'rate-limit'
    | 'limiter'
    | 'no-session'
    | 'acknowledges-for-others'
    | 'acknowledges-late'
    | 'acknowledges-after-work'
    | 'acknowledges-itself'
    | 'commits-by-hand'
    | 'joins-group'
    | 'metric-recorded'
  /** As written, shortened: `/healthz`, `x-request-id`. */
  readonly by: string
  /** The text names it, but does not show that it is used. */
  readonly onlyNamed?: true
}
