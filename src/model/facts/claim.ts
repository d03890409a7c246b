import type { FactBase } from './shared.ts'

/** A flag that lets one run of a function in at a time, and a way out of the function on which it stays set. */
export interface BusyFlag extends FactBase<'busy-flag'> {
  /** As written: `this.running`. */
  readonly flag: string
  /** It is left by a failure that nothing on the way catches, or by a plain `return`. */
  readonly leftBy: 'failure' | 'return'
  /** What may fail: the callee, shortened; empty for a `return`. */
  readonly callee: string
}

/** A key that is asked for and later set, each by a call of its own, so that of two who come at once both find it free. */
export interface TwoStepClaim extends FactBase<'two-step-claim'> {
  readonly callee: string
  /** As written. */
  readonly key: string
}

/** A condition in text whose alternative stands beside the other conditions of its statement, not inside one of them. */
export interface OpenCondition extends FactBase<'open-condition'> {
  readonly callee: string
  /** The condition, shortened. */
  readonly condition: string
}

/** A refusal is sent, and the handler goes on. */
export interface OpenRefusal extends FactBase<'open-refusal'> {
  /** What sends it, as written. */
  readonly answer: string
  /** What comes after it in any case. */
  readonly goesOnTo: string
  /** That is the handler behind it: who was refused is served. */
  readonly servesAllTheSame: boolean
}
