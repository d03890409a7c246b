import type { Span } from '../../source-file.ts'
import type { FactBase } from './shared.ts'

/** A resource that must be closed, at the place where a function opens it. There is no fact if it is passed on: other code may close it. */
export interface OpenedResource extends FactBase<'opened-resource'> {
  /** `pooled`: one of a small number that others wait for; `handle`: an open file, stream or socket. */
  readonly what: 'pooled' | 'handle'
  /** In words: `a database connection`, `the body of a response`. */
  readonly label: string
  /** The call that opens it, as written. */
  readonly callee: string
  /**
   * - `always`, `never`
   * - `on-success`: closed at the end, unless something fails first.
   * - `not-on-return`: an explicit exit of the function comes before the close.
   */
  readonly closed: 'always' | 'never' | 'on-success' | 'not-on-return'
  readonly closedAt?: Span
  /** Never closed, but read to its end, which releases it: only a failure before the end leaks it. */
  readonly readToEnd?: true
  /** The exit of `not-on-return`. */
  readonly leavesAt?: Span
}
