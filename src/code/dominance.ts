import type { Language } from '#model/source-file'
import { Dominators } from './dominators.ts'
import type { Assign, Call, FunctionModel, Return } from './model.ts'
import type { Passed } from './passed.ts'

/** What every way to the places of a function got past: conditions whose other case left, and calls that came back. */
export interface Dominance {
  /** For calls that are made, and for assignments to members and elements: what comes before them. */
  readonly before: ReadonlyMap<Call | Assign, Passed>
  /** The statements that end the function and those inside it in the usual way. */
  readonly returns: ReadonlyMap<Return, Passed>
  /** What was passed wherever the function ends without an error; undefined if it never does. */
  readonly end: Passed | undefined
  /** False if the walk gave up (`goto`, too deep): nothing follows from it. */
  readonly isComplete: boolean
}

/**
 * What every way to the places of a function, and of the functions inside it, got past. One walk, linear in the function.
 *
 * @param ends whether nothing goes on after a call: `panic(…)`, `os.Exit(1)`
 */
export const dominance = (fn: FunctionModel, language: Language, ends: (call: Call) => boolean = () => false): Dominance => {
  const walk = new Dominators(language, ends)
  const end = walk.function(fn, null)
  const { before, returns, isComplete } = walk
  return { before, returns, end, isComplete }
}
