import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * Work that a function hands to another thread, or starts beside itself with its own context, so that the values of the current request
 * do not reach it.
 */
export interface ApartWork extends FactBase<'apart-work'> {
  /** The call as written, shortened: `loop.run_in_executor`, `context.Background`. */
  readonly by: string
  /** The lines of the work, if it is written in place. */
  readonly work?: Span
  /** The values belong to a context that is passed on, and the work is given a fresh one (Go). */
  readonly isFreshContext?: true
  /** What runs the work is made in another file, which may decorate it. */
  readonly isGiven?: true
  /** The file makes spans. */
  readonly isTraced?: true
}

/** A place that binds values of a request to its thread or task: `MDC.put`, `ContextVar(…)`. */
export type BoundContext = FactBase<'bound-context'>
