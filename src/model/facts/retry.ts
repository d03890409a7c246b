import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** Something is done again when it fails: by a library that is told so, or by a loop or a recursion written by hand. */
export interface Retry extends FactBase<'retry'> {
  /** Package that repeats; `loop` or `recursion` where it is written by hand. */
  readonly by: string
  /** Whether anything ends it while what it does keeps failing. */
  readonly limit: 'bounded' | 'none' | 'unknown'
  /** Its endlessness is the library's default, not a choice made here. */
  readonly endlessByDefault: boolean
  /** What stands between two attempts. */
  readonly pause: 'some' | 'none' | 'unknown'
  /** Lines of the limit and of the pause, where they are written. */
  readonly limitAt?: Span
  readonly pauseAt?: Span
  /** Lines of what is repeated; absent when a whole client repeats. */
  readonly work?: Span
  /** Lines of the call that repeats, from its first to its last; absent where they are those of the work. */
  readonly whole?: Span
  /** Functions that are called in it. */
  readonly calls: readonly Ref[]
  /** What is repeated is the question whether a state has come (`isReady(…)`): no work that failed is done again. */
  readonly awaitsState?: true
  /** The client that repeats, when a whole client does. */
  readonly client?: Ref
  /** Something in it that does its work twice when it is repeated, and carries no key by which the other side could tell. */
  readonly unsafe?: { readonly operation: string; readonly at: Span }
  /**
   * What it takes for a failure is any answer that is not a success: `at` is where; nothing in it tells a refusal (4xx), which comes again
   * however often it is asked, from a failure that passes.
   */
  readonly indiscriminate?: { readonly answer: string; readonly at: Span }
  /** Where refusals are told apart. */
  readonly toldApartAt?: Span
  /** The key that makes repeating it safe. */
  readonly keyAt?: Span
}

/** A circuit breaker is made. */
export interface Breaker extends FactBase<'breaker'> {
  readonly library: string
  /** Name that it is kept under; empty when it is used on the spot. */
  readonly name: string
  /** Made and used by the same run of a function: its counts die with the call. */
  readonly perCall: boolean
}
