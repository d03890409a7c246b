import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** What a function does behind a call that it waits for: whether it then listens itself, or which functions it goes on to. */
interface BeforeListening {
  readonly listensAfter: boolean
  readonly then: readonly Ref[]
  /** A `catch` around the call, or behind it. */
  readonly guardedAt?: Span
}

/** A function waits for a dependency that a service can do without, and fails with it. */
export interface OptionalWait extends FactBase<'optional-wait'>, BeforeListening {
  readonly callee: string
  /** What the dependency is for: `feature flags`. */
  readonly purpose: string
}

/** A function waits for another function of this repository. */
export interface AwaitedStep extends FactBase<'awaited-step'>, BeforeListening {
  readonly step: Ref
}
