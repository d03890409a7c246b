import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** A call that removes all rows of a table, all keys of a store, or the store itself, wherever the code runs. */
export interface WholesaleRemoval extends FactBase<'wholesale-removal'> {
  /** The callee as written, shortened. */
  readonly by: string
  /** The condition or the call that keeps it out of production, as written, shortened; absent if the function has none in front of it. */
  readonly guardedBy?: string
  readonly guardedAt?: Span
}
