import type { Call, Expr, Handler, Scoped } from '../model.ts'
import type { Way } from './ways.ts'

/** A value that a region holds. */
export type ScopedItem = Scoped['items'][number]

/** What a walk asks. States are texts of few different values: ways that meet with the same state are followed as one. */
export interface Watch {
  /** The state after an expression is evaluated; the expressions inside it come first. */
  readonly after: (expr: Expr, way: Way) => string
  /** The state where a condition holds, or does not; undefined if no such way exists. */
  readonly where?: (condition: Expr, holds: boolean, state: string) => string | undefined
  /** Whether an expression may throw an error in its place. The state is that from before. */
  readonly mayFail?: (expr: Expr) => boolean
  /** Calls after which nothing goes on: `panic(…)` throws, `os.Exit(1)` ends the process. */
  readonly ends?: (call: Call) => 'throw' | 'exit' | undefined
  /** The state where a handler takes an error; without it, that from before the error. */
  readonly caught?: (handler: Handler, state: string) => string
  /** The state after a region (`with`, `using`, `synchronized`) took hold of a value. */
  readonly entered?: (item: ScopedItem, state: string) => string
  /** The state after a region let go of it, on every way out. */
  readonly left?: (item: ScopedItem, state: string) => string
}
