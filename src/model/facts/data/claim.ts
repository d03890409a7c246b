import type { FactBase } from '../process/shared.ts'

/** A flag that admits one run of a function at a time, and an exit of the function that leaves it set. */
export interface BusyFlag extends FactBase<'busy-flag'> {
  /** As written: `this.running`. */
  readonly flag: string
  /** The exit is an uncaught failure, or a plain `return`. */
  readonly leftBy: 'failure' | 'return'
  /** The callee that may fail, shortened; empty for a `return`. */
  readonly callee: string
}

/** A key that is read and later set by separate calls, so that two concurrent callers can both find it free. */
export interface TwoStepClaim extends FactBase<'two-step-claim'> {
  readonly callee: string
  /** As written. */
  readonly key: string
}

/** An `OR` in a textual condition that is combined with the statement's other conditions without parentheses. */
export interface OpenCondition extends FactBase<'open-condition'> {
  readonly callee: string
  /** The condition, shortened. */
  readonly condition: string
}

/** A rejection is sent, but the handler continues. */
export interface OpenRefusal extends FactBase<'open-refusal'> {
  /** The call that sends it, as written. */
  readonly answer: string
  /** The code that runs after it in any case. */
  readonly goesOnTo: string
  /** That code is the actual handler: a rejected caller is served anyway. */
  readonly servesAllTheSame: boolean
}
