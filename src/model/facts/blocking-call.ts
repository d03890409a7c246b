import type { FactBase } from './shared.ts'

/** A call that holds its thread until it is done, in code whose thread is an event loop's. */
export interface BlockingCall extends FactBase<'blocking-call'> {
  readonly callee: string
  readonly waitsFor: 'network' | 'process' | 'time'
  /** What does the same without holding the loop. */
  readonly instead: string
}
