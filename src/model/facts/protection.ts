import type { FactBase } from './shared.ts'

/** What a condition or a check depends on, by where its values come from or, at last, by their names. */
export type Dependence = 'principal' | 'right' | 'owner' | 'signature' | 'address' | 'size'

/**
 * A condition or a call that a function must get past before it has its effects: the other case refuses. The effects that it stands before are
 * in {@link Effects}.
 */
export interface Protection extends FactBase<'protection'> {
  readonly against: 'access' | 'address'
  /** The condition or the call as written, shortened. */
  readonly by: string
  /** Number in its file, by which effects name it. */
  readonly id: number
  /** The last names of what is asked, in order and each once: two conditions with the same names ask the same. */
  readonly asks: readonly string[]
  readonly of: readonly Dependence[]
  /**
   * - `throws`, `returns`: the other case leaves the function, with an error or an answer.
   * - `replaces`: it gives the checked value another one.
   * - `answers`: its outcome is the result of the function.
   * - `skips`: it only leaves the effects out; such a condition protects, but may be meant as one of several cases.
   */
  readonly refuses: 'throws' | 'returns' | 'replaces' | 'answers' | 'skips'
  /** Nothing but the words of the refusal says what it is against. */
  readonly bySaid?: true
}

/** A call in a function, an assignment to a member (`=name`), or its end (empty). */
export interface Effect {
  readonly name: string
  /** Protections that every way to it got past. */
  readonly behind?: readonly number[]
  /** Protections that some ways got past: in a branch, or for each element of a loop. */
  readonly perhaps?: readonly number[]
}

/** What a function does, in order, without what has no effect outside, such as log lines. */
export interface Effects extends FactBase<'effects'> {
  readonly effects: readonly Effect[]
}
