import type { Language } from '#model/source-file'
import { Dominators } from './dominators.ts'
import type { Assign, Call, FunctionModel, Return } from '../model.ts'
import type { Passed } from '../origins/passed.ts'

/** The steps that every path to a place in a function has passed: conditions whose other branch leaves, and calls that returned. */
export interface Dominance {
  /** For each call, and for each assignment to a member or an element: the steps before it. */
  readonly before: ReadonlyMap<Call | Assign, Passed>
  /** The `return` statements of the function and of the functions inside it, with the steps before them. */
  readonly returns: ReadonlyMap<Return, Passed>
  /** The functions that may end without an error, the function itself and those inside it, with the steps before that end. */
  readonly finishes: ReadonlyMap<FunctionModel, Passed>
  /** False if the walk gave up (`goto`, too deep). Nothing can then be concluded. */
  readonly isComplete: boolean
}

/**
 * Computes the steps that every path to the places of a function, and of the functions inside it, has passed. One walk, linear in the
 * function's size.
 *
 * @param ends whether execution stops at a call: `panic(…)`, `os.Exit(1)`
 */
export const dominance = (fn: FunctionModel, language: Language, ends: (call: Call) => boolean = () => false): Dominance => {
  const walk = new Dominators(language, ends)
  walk.function(fn, null)
  const { before, returns, finishes, isComplete } = walk
  return { before, returns, finishes, isComplete }
}
