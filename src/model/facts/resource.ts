import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** Something that must be closed, from where a function opens it. There is no fact where it is handed on: others may close it. */
export interface OpenedResource extends FactBase<'opened-resource'> {
  /** In a reader's words: `the response body`, `the rows of the query`. */
  readonly what: string
  readonly name: string
  /** What opened it, as written. */
  readonly callee: string
  /** - `always`; - `never`; - `not-on-return`: a way out of the function stands before the close. */
  readonly closed: 'always' | 'never' | 'not-on-return'
  readonly closedAt?: Span
  /** The way out. */
  readonly leavesAt?: Span
}
