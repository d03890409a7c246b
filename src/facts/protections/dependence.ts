import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { Dependence } from '#model/facts/protection'
import { Reading } from './reading.ts'

/** What a condition depends on. */
export interface Asked {
  readonly of: ReadonlySet<Dependence>
  /** The last names of what is asked. */
  readonly asks: ReadonlySet<string>
  /** All words of these names. */
  readonly words: ReadonlySet<string>
  /** It asks what kind of failure there was. */
  readonly isOfError: boolean
  /** It compares how many there are with a number above one. */
  readonly isOfCount: boolean
  /** A call that gave the value which is asked: `check(user)` of `err != nil`. */
  readonly outcomeOf: Call | undefined
}

/** What a condition depends on, followed through variables to where its values come from. */
export const askedBy = (file: CodeFile, condition: Expr, scope: Scope): Asked => {
  const reading = new Reading(file, scope)
  reading.read(condition)
  return reading
}
