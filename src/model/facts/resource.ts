import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** Something that must be closed, from where a function opens it. There is no fact where it is handed on: others may close it. */
export interface OpenedResource extends FactBase<'opened-resource'> {
  /** `pooled`: the number of them is small, and others wait for one; `handle`: an open file, stream or socket. */
  readonly what: 'pooled' | 'handle'
  /** In a reader's words: `a database connection`, `the body of a response`. */
  readonly label: string
  /** What opened it, as written. */
  readonly callee: string
  /**
   * - `always`; - `never`. - `on-success`: closed at the end, if nothing fails before.
   * - `not-on-return`: a way out of the function that its own text writes stands before the close.
   */
  readonly closed: 'always' | 'never' | 'on-success' | 'not-on-return'
  readonly closedAt?: Span
  /** Never closed, but read to its end, which gives it back: only a failure on the way keeps it. */
  readonly readToEnd?: true
  /** That way out. */
  readonly leavesAt?: Span
}
