import type { FactBase } from '../process/shared.ts'

/** What a condition or a check depends on, judging by the origin of its values or, as a last resort, by their names. */
export type Dependence = 'principal' | 'right' | 'owner' | 'signature' | 'address' | 'size'

/**
 * A condition or a call that a function must pass before its effects; the other branch refuses. {@link Effects} lists the effects that it
 * covers.
 */
export interface Protection extends FactBase<'protection'> {
  readonly against: 'access' | 'address'
  /** The condition or the call as written, shortened. */
  readonly by: string
  /** Its number in the file, by which effects refer to it. */
  readonly id: number
  /** The last names of the checked values, sorted and without duplicates. Conditions with the same names check the same. */
  readonly asks: readonly string[]
  readonly of: readonly Dependence[]
  /** The values that it is about, by the names that hold them: `order` and `user` of `order.ownerId !== user.id`. */
  readonly about: readonly string[]
  /** What lets everybody pass, as asked beside the rest: a switch, or a value that the request chooses, in `!isAdmin && flags.strict`. */
  readonly unless?: readonly string[]
  /**
   * - `throws`, `returns`: the other branch leaves the function, with an error or a response.
   * - `replaces`: it replaces the checked value.
   * - `answers`: its outcome is the result of the function.
   * - `skips`: it only skips the effects. Such a condition protects, but may be meant as one of several cases.
   */
  readonly refuses: 'throws' | 'returns' | 'replaces' | 'answers' | 'skips'
  /** Only the words of the refusal show what it protects against. */
  readonly bySaid?: true
}

/** A call in a function, an assignment to a member (`=name`), or the function's end (empty). */
export interface Effect {
  readonly name: string
  /** The values that a call receives, by the names that hold them, if its outcome may refuse: a log line or a metric never refuses. */
  readonly takes?: readonly string[]
  /** The line of a call with `takes`. */
  readonly line?: number
  /** Go: nothing reads its result. */
  readonly unread?: true
  /** Protections that every way to it got past. */
  readonly behind?: readonly number[]
  /** Protections that only some paths pass: in a branch, or for each element of a loop. */
  readonly perhaps?: readonly number[]
}

/** What a function does, in order, without code that has no external effect, such as log lines. */
export interface Effects extends FactBase<'effects'> {
  readonly effects: readonly Effect[]
  /** Names in other conditions of the function that refuse, but are no protections. */
  readonly alsoAsks?: readonly string[]
}
