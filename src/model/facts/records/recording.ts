import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * What a recording is about, by its names, its place and its values: work that fails, further attempts, work that waits, how long something
 * takes, or how work ended.
 */
export type RecordedMatter = 'failure' | 'retry' | 'backlog' | 'latency' | 'outcome'

/**
 * A place where a function gives a metric a value, writes an audit entry, counts a failed attempt to get in, carries the context of a request
 * over to other threads or callbacks, sends the id of the request to another service, puts it into each log line, or connects a call with the trace of the request: it opens
 * a span, puts the trace into headers, or gives a client a transport that does both.
 */
export interface Recording extends FactBase<'recording'> {
  readonly what: 'metric' | 'audit' | 'abuse' | 'context' | 'correlation' | 'binding' | 'trace'
  /** The call as written, shortened. */
  readonly by: string
  /** What is recorded, by the text that names it, or by the name that holds it. */
  readonly signal: string
  /** The file shows that it is one. Otherwise, a metric that the repository declares must be held by this name. */
  readonly isKnown: boolean
  readonly of: readonly RecordedMatter[]
  /** Of a level, such as the length of a queue: the names and texts of the code that measures it, and of the lists that it goes through. */
  readonly measures?: readonly string[]
  /** A label is written out, and says that the work succeeded. */
  readonly isSuccess?: true
  /** The value of a label that has no bound, as written: the address of a request, the id of a user. */
  readonly unbounded?: { readonly by: string; readonly isAddress: boolean; readonly at: Span }
  /** The outermost function around does nothing else: it measures the work that it is given, or only records. */
  readonly isAll?: true
  /**
   * Of a value in each log line: it ends with a block or a callback; or it stays, and nothing in the file takes it away, with the form of the
   * same library that ends.
   */
  readonly lasts?: { readonly until: 'end-of-work' } | { readonly until: 'taken-away'; readonly insteadOf: string }
  /** Last names of the calls that run with it: those that a handler handles, or those of the same block or of one around it. */
  readonly beside: readonly string[]
  /**
   * The function around is written where a function, or the file outside its functions, registers it, and `beside` is what that does:
   * `app.use((req, res, next) => …)`.
   */
  readonly registeredIn?: 'function' | 'file'
}
