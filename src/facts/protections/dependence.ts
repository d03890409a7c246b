import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { Dependence } from '#model/facts/requests/protection'
import { Reading } from './reading.ts'

/** The values that a condition depends on. */
export interface Asked {
  readonly of: ReadonlySet<Dependence>
  /** The last names of the checked values. */
  readonly asks: ReadonlySet<string>
  /** All words of these names. */
  readonly words: ReadonlySet<string>
  /** Whether the condition checks which kind of failure occurred. */
  readonly isOfError: boolean
  /** Whether the condition compares a count with a number above one. */
  readonly isOfCount: boolean
  /** The call that returned the checked value: `check(user)` of `err != nil`. */
  readonly outcomeOf: Call | undefined
}

/** Determines what a condition depends on, following variables to the origin of their values. */
export const askedBy = (file: CodeFile, condition: Expr, scope: Scope): Asked => {
  const reading = new Reading(file, scope)
  reading.read(condition)
  return reading
}
