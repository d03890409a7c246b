import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** Something is retried when it fails: by a library configured to do so, or by a hand-written loop or recursion. */
export interface Retry extends FactBase<'retry'> {
  /** Package that retries; `loop` or `recursion` if it is hand-written. */
  readonly by: string
  /** Whether anything ends the retries while the work keeps failing. */
  readonly limit: 'bounded' | 'none' | 'unknown'
  /** Unlimited because of the library's default, not because of a choice made here. */
  readonly endlessByDefault: boolean
  /** Whether there is a pause between two attempts. */
  readonly pause: 'some' | 'none' | 'unknown'
  /** Lines of the limit and of the pause, if they are written. */
  readonly limitAt?: Span
  readonly pauseAt?: Span
  /** Lines of the retried work; absent if a whole client retries. */
  readonly work?: Span
  /** Lines of the whole retrying call; absent if they are those of the work. */
  readonly whole?: Span
  /** Functions called in the work. */
  readonly calls: readonly Ref[]
  /** A function that calls itself does nothing else than one statement of work and the handling of its failure, which only logs and waits. */
  readonly isSameWork?: true
  /** The loop polls for a state (`isReady(…)`) instead of retrying failed work. */
  readonly awaitsState?: true
  /** The client that retries, if a whole client does. */
  readonly client?: Ref
  /** An operation in the work that takes effect twice when retried, and carries no key by which the receiver could deduplicate it. */
  readonly unsafe?: { readonly operation: string; readonly at: Span; readonly movesMoney?: true; readonly isMessage?: true }
  /**
   * Every unsuccessful response counts as a failure, at `at`: nothing distinguishes client errors (4xx), which recur on every attempt, from
   * temporary failures.
   */
  readonly indiscriminate?: { readonly answer: string; readonly at: Span }
  /** Where client errors are distinguished. */
  readonly toldApartAt?: Span
  /** It looks at the failure before it tries again, or something beside it names a key: whether a repetition is safe is decided there. */
  readonly isSelective?: true
  /** The key that makes retries safe. */
  readonly keyAt?: Span
}

/** A function runs what it is handed: a function parameter is called, or passed on, at this line. */
export type RunsParameter = FactBase<'runs-parameter'>

/** A function of the repository that is handed work to run: a lambda as an argument, or the function that it decorates. */
export interface HandedWork extends FactBase<'handed-work'> {
  /** The function or decorator that is handed the work. */
  readonly to: Ref
  readonly callee: string
  readonly work: Span
  /** The work, or what is given beside it, names a key by which the receiver knows a repetition. */
  readonly isKeyed?: true
  /** A POST or an effect in it, as written, and its line. */
  readonly sends?: { readonly operation: string; readonly at: Span; readonly movesMoney?: true }
}

/** A name, or a function, that gives a decorator which retries. */
export interface RetryMaker extends FactBase<'retry-maker'> {
  readonly name: string
}

/** A key that identifies a repetition to the receiver, but is newly created each time this line runs. */
export interface FreshKey extends FactBase<'fresh-key'> {
  /** The call that makes it, as written. */
  readonly by: string
}

/** A circuit breaker is created. */
export interface Breaker extends FactBase<'breaker'> {
  readonly library: string
  /** Name that it is stored under; empty if it is used on the spot. */
  readonly name: string
  /** Last names of the functions that it is made for, and of the calls in them. */
  readonly works?: readonly string[]
  /** Created and used within one run of a function: its counts are lost when the call ends. */
  readonly perCall: boolean
  /** The setting that keeps it closed whatever fails, and its lines. */
  readonly neverOpens?: { readonly by: string; readonly at: Span }
}

/** Work that runs through a circuit breaker. */
export interface BreakerUse extends FactBase<'breaker-use'> {
  readonly library: string
  /** As written: `@CircuitBreaker`, `breaker.fire`. */
  readonly by: string
  /** What it covers: the function around it, all functions of the class around it, or only the work that is handed over. */
  readonly covers: 'function' | 'class' | 'work'
  /** Last names of the calls and functions that are handed over. */
  readonly works: readonly string[]
  /** The breaker, if another file may make it. */
  readonly of?: Ref
  /** The work is a parameter of the function around it: what callers hand to that function runs through the breaker. */
  readonly runsGiven?: true
}
